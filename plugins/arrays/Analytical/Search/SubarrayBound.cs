using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>What a subarray and its part of a mat cost at least.</summary>
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
    /// <summary>A predecoder costs at least what of it does not depend on the mat, and a steeper slope never slows a subarray.</summary>
    /// <param name="design">What the array is to be.</param>
    /// <param name="subarray">The subarray, or a bare one of its rows and columns.</param>
    /// <param name="library">Where predecoders come from.</param>
    /// <param name="groups">Address bits of the predecoders' groups.</param>
    public static SubarrayBound Of(ArrayDesign design, Subarray subarray, CircuitLibrary library, ReadOnlySpan<int> groups)
    {
        double delay = 0, energy = 0, leakage = 0;
        foreach (var bits in groups)
        {
            var (first, second) = MatFrame.Split(bits);
            foreach (var block in (ReadOnlySpan<int>)[first, second])
            {
                if (library.PredecodeFront(block) is not { } front)
                    continue;
                delay = Math.Max(delay, front.Delay);
                energy += front.Energy;
                leakage += front.Leakage;
            }
        }
        var latency = subarray.Latency(Ramp.Step);
        var write = design.Cell.HasSetAndReset ? Math.Max(latency.Set, latency.Reset) : latency.Write;
        return new SubarrayBound(
            Known(subarray.Height), Known(subarray.Width), Known(delay + latency.Read), Known(delay + write),
            energy, Known(subarray.ReadEnergy), Known(subarray.WriteEnergy), leakage, Known(subarray.Leakage));
    }

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

    /// <summary>An illegal subarray's figures may be no numbers: it bounds nothing.</summary>
    private static double Known(double value) => double.IsNaN(value) ? 0 : value;
}
