using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Synthetic.Generation;

/// <summary>Random choices that are numbered: the same seed and number give the same choice.</summary>
internal static class Draws
{
    /// <summary>A whole number below a bound: the high half of draw times bound (D. Lemire, Fast Random Integer Generation in an Interval, ACM TOMACS 29(1), 2019, section 3).</summary>
    /// <param name="seed">The seed of what is drawn.</param>
    /// <param name="number">Which draw.</param>
    /// <param name="bound">One more than the largest result. No result is more likely than another by more than the part bound / 2^64.</param>
    public static ulong Below(Seed seed, long number, ulong bound) => Math.BigMul(seed.For(number).Value, bound, out _);

    /// <summary>Puts items into random order, each order equally likely (R. Durstenfeld, Algorithm 235: Random permutation, CACM 7(7), 1964).</summary>
    public static void Shuffle(Span<uint> items, Seed seed, CancellationToken cancellation)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            if ((last & 0xFFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            var other = (int)Below(seed, last, (ulong)last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    /// <summary>The numbers from 0 to count - 1.</summary>
    public static uint[] Numbers(int count)
    {
        var numbers = GC.AllocateUninitializedArray<uint>(count);
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = (uint)i;
        return numbers;
    }
}
