using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>Figures of a mat that a bank's objectives depend on, SI units.</summary>
internal readonly record struct MatFigures(double Height, double Width, double ReadLatency, double WriteLatency, double ReadEnergy, double WriteEnergy, double Leakage)
{
    public static MatFigures Of(ArrayDesign design, in Mat mat) => new(
        mat.Height, mat.Width, mat.ReadLatency, design.Cell.HasSetAndReset ? Math.Max(mat.SetLatency, mat.ResetLatency) : mat.WriteLatency,
        mat.ReadEnergy, mat.WriteEnergy, mat.Leakage);
}
