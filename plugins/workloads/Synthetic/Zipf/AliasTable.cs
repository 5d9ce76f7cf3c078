using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace PluginNvm.Workloads.Synthetic.Zipf;

/// <summary>
/// Draws from any discrete distribution with one look at a table (Walker's alias method, built as Vose does in linear time): a column is drawn uniformly, and then either the
/// column itself or its alias. Probabilities are exact but for the rounding of their sum and of each column's threshold, to the relative precision of a double.
/// </summary>
internal sealed class AliasTable
{
    private readonly Column[] _columns;

    /// <summary>Builds the table in linear time.</summary>
    /// <param name="weights">What the probability of each outcome is proportional to: none negative, one at least positive. They are used up.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public AliasTable(double[] weights, CancellationToken cancellation)
    {
        var count = weights.Length;
        var scale = count / Sum(weights);

        // Columns that are too low from the front, those that are high enough from the back.
        var work = GC.AllocateUninitializedArray<uint>(count);
        var (low, high) = (0, count);
        for (var i = 0; i < count; i++)
        {
            weights[i] *= scale;
            if (weights[i] < 1)
                work[low++] = (uint)i;
            else
                work[--high] = (uint)i;
        }

        _columns = new Column[count];
        while (low > 0 && high < count)
        {
            if ((low & 0xFFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            var lower = work[--low];
            var higher = work[high];
            _columns[lower] = new Column(Threshold(weights[lower]), higher);
            weights[higher] -= 1 - weights[lower];
            if (weights[higher] >= 1)
                continue;
            high++;
            work[low++] = higher;
        }

        // Rounding leaves columns that should be full; each is its own alias.
        foreach (var full in work.AsSpan(0, low))
            _columns[full] = new Column(ulong.MaxValue, full);
        foreach (var full in work.AsSpan(high))
            _columns[full] = new Column(ulong.MaxValue, full);
    }

    /// <summary>How many outcomes there are.</summary>
    public ulong Count => (ulong)_columns.Length;

    /// <summary>Brings a column near, where the processor can; its outcome is asked for soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(uint column)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in _columns[column])));
    }

    /// <summary>The outcome of a draw.</summary>
    /// <param name="column">Uniform below <see cref="Count"/>.</param>
    /// <param name="coin">64 uniform bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Outcome(uint column, ulong coin)
    {
        // Without a branch: no processor can foresee a coin, and none that guesses wrong looks ahead to the next column.
        ref readonly var drawn = ref _columns[column];
        var own = 0u - Unsafe.BitCast<bool, byte>(coin < drawn.Threshold);
        return (column & own) | (drawn.Alias & ~own);
    }

    /// <summary>The sum, without the loss of small weights against a large sum (W. Kahan, CACM 8(1), 1965).</summary>
    private static double Sum(double[] weights)
    {
        var (sum, lost) = (0d, 0d);
        foreach (var weight in weights)
        {
            var term = weight - lost;
            var next = sum + term;
            lost = next - sum - term;
            sum = next;
        }
        return sum;
    }

    private static ulong Threshold(double part) => (ulong)(part * 18446744073709551616d);

    /// <param name="Threshold">A coin below it gives the column itself.</param>
    /// <param name="Alias">What any other coin gives.</param>
    private readonly record struct Column(ulong Threshold, uint Alias);
}
