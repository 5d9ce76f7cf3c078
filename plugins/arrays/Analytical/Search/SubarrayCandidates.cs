using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>All legal subarrays that are fed the same bits, with what a mat of them costs at least.</summary>
internal sealed class SubarrayCandidates
{
    private const double SteepSlope = 1e41;

    private readonly Dictionary<Rule, long> _rejected = [];

    public SubarrayCandidates(ArrayDesign design, SubarrayFeed feed, IReadOnlyList<Organisation> inner, CircuitLibrary library)
    {
        var legal = new List<Candidate>(inner.Count);
        for (var i = 0; i < inner.Count; i++)
        {
            var broken = feed.Shape(design, inner[i], out var shape, out var rowBits);
            if (broken == Rule.None && library.Subarray(shape, out broken) is { } subarray)
                legal.Add(new Candidate(i, rowBits, subarray, Bound(design, subarray, rowBits, library)));
            else
                _rejected[broken] = _rejected.GetValueOrDefault(broken) + 1;
        }
        Legal = [.. legal];
        if (Legal.Length == 0)
            return;
        var least = Legal[0].AtLeast;
        foreach (ref readonly var candidate in Legal.AsSpan(1))
            least = SubarrayBound.Lower(least, candidate.AtLeast);
        Least = least;
    }

    public Candidate[] Legal { get; }

    /// <summary>The least of every figure.</summary>
    public SubarrayBound Least { get; }

    public IReadOnlyDictionary<Rule, long> Rejected => _rejected;

    /// <summary>A predecoder costs at least what of it does not depend on the mat; a steeper slope never slows a subarray.</summary>
    private static SubarrayBound Bound(ArrayDesign design, Subarray subarray, int rowBits, CircuitLibrary library)
    {
        double delay = 0, energy = 0, leakage = 0;
        void AddBlock(int bits)
        {
            if (library.PredecodeFront(bits) is not { } front)
                return;
            delay = Math.Max(delay, front.Delay);
            energy += front.Energy;
            leakage += front.Leakage;
        }
        void AddGroup(int bits)
        {
            var (first, second) = MatFrame.Split(bits);
            AddBlock(first);
            AddBlock(second);
        }
        AddGroup(rowBits);
        AddGroup(Log.TwoOf(subarray.Shape.SenseAmpMux));
        AddGroup(Log.TwoOf(subarray.Shape.OutputMux1));
        AddGroup(Log.TwoOf(subarray.Shape.OutputMux2));
        var latency = subarray.Latency(SteepSlope);
        var write = design.Cell.HasSetAndReset ? Math.Max(latency.Set, latency.Reset) : latency.Write;
        return new SubarrayBound(subarray.Height, subarray.Width, delay + latency.Read, delay + write, energy, subarray.ReadEnergy, subarray.WriteEnergy, leakage, subarray.Leakage);
    }

    /// <summary>A legal subarray.</summary>
    /// <param name="Inner">Which of the inner organisations it is.</param>
    /// <param name="RowBits">Address bits of its row predecoders.</param>
    /// <param name="Subarray">It.</param>
    /// <param name="AtLeast">Bounds of a mat's figures.</param>
    internal readonly record struct Candidate(int Inner, int RowBits, Subarray Subarray, SubarrayBound AtLeast);
}

/// <summary>Lower bounds of a subarray with its part of a mat.</summary>
/// <param name="Height">m.</param>
/// <param name="Width">m.</param>
/// <param name="ReadLatency">s, of the mat.</param>
/// <param name="WriteLatency">s, of the mat.</param>
/// <param name="PredecoderEnergy">J.</param>
/// <param name="ReadEnergy">J, of one subarray.</param>
/// <param name="WriteEnergy">J, of one subarray.</param>
/// <param name="PredecoderLeakage">W.</param>
/// <param name="Leakage">W, of one subarray.</param>
internal readonly record struct SubarrayBound(
    double Height, double Width, double ReadLatency, double WriteLatency, double PredecoderEnergy, double ReadEnergy, double WriteEnergy, double PredecoderLeakage, double Leakage)
{
    public static SubarrayBound Lower(in SubarrayBound a, in SubarrayBound b) => new(
        Math.Min(a.Height, b.Height), Math.Min(a.Width, b.Width), Math.Min(a.ReadLatency, b.ReadLatency), Math.Min(a.WriteLatency, b.WriteLatency),
        Math.Min(a.PredecoderEnergy, b.PredecoderEnergy), Math.Min(a.ReadEnergy, b.ReadEnergy), Math.Min(a.WriteEnergy, b.WriteEnergy),
        Math.Min(a.PredecoderLeakage, b.PredecoderLeakage), Math.Min(a.Leakage, b.Leakage));

    /// <summary>Bounds of a mat's figures.</summary>
    public MatFigures Of(in Organisation mat)
    {
        double active = mat.ActiveSubarrays;
        return new MatFigures(
            mat.MatRows * Height, mat.MatColumns * Width, ReadLatency, WriteLatency,
            PredecoderEnergy + active * ReadEnergy, PredecoderEnergy + active * WriteEnergy, PredecoderLeakage + mat.MatRows * mat.MatColumns * Leakage);
    }
}

/// <summary>Figures of a mat that a bank's objectives depend on.</summary>
internal readonly record struct MatFigures(double Height, double Width, double ReadLatency, double WriteLatency, double ReadEnergy, double WriteEnergy, double Leakage)
{
    public static MatFigures Of(ArrayDesign design, in Mat mat) => new(
        mat.Height, mat.Width, mat.ReadLatency, design.Cell.HasSetAndReset ? Math.Max(mat.SetLatency, mat.ResetLatency) : mat.WriteLatency,
        mat.ReadEnergy, mat.WriteEnergy, mat.Leakage);
}
