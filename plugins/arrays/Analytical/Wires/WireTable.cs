using PluginNvm.Arrays.Analytical.Data;
using PluginNvm.Arrays.Analytical.Faults;

namespace PluginNvm.Arrays.Analytical.Wires;

/// <summary>Geometry of the wires of all nodes, and the resistance and capacitance that follow from it.</summary>
internal static class WireTable
{
    private const double VacuumPermittivity = 8.85e-12;
    private const double VerticalPermittivity = 3.9;
    private const double Miller = 1.5;
    private const double Fringe = 1.15e-10;
    private const double CopperTemperatureCoefficient = 0.0039;
    private const double ReferenceTemperature = 293;

    private static readonly Lazy<Row[]> Rows = new(() => [.. DataTable.Load("wires.csv").Rows.Select(Row.Read)]);

    /// <summary>A wire type of a node in nanometres at a temperature in kelvin.</summary>
    public static WireElectrics At(int node, WireType type, int temperature, Conventions conventions)
    {
        var tabulated = conventions.WireNode(node, Rows.Value.Where(row => row.Type == type).Select(row => row.Node));
        return Rows.Value.Single(row => row.Node == tabulated && row.Type == type).At(temperature);
    }

    private sealed record Row(int Node, WireType Type, double Width, double Spacing, double Barrier, double AspectRatio, double LayerDistance, double HorizontalPermittivity, double Resistivity)
    {
        public static Row Read(DataTable.DataRow data) => new(
            (int)data.Number("node_nm"),
            Enum.Parse<WireType>(data.Text("wire")),
            data.Number("width_nm") * 1e-9,
            data.Number("spacing_nm") * 1e-9,
            data.Number("barrier_nm") * 1e-9,
            data.Number("aspect_ratio"),
            data.Number("ild_nm") * 1e-9,
            data.Number("k_horizontal"),
            data.Number("resistivity_ohm_m"));

        public WireElectrics At(int temperature)
        {
            var thickness = AspectRatio * Width;
            var resistivity = Resistivity * (1 + CopperTemperatureCoefficient * (temperature - ReferenceTemperature));
            var resistance = resistivity / ((thickness - Barrier) * (Width - 2 * Barrier));
            var vertical = 2 * VacuumPermittivity * VerticalPermittivity * Width / LayerDistance;
            var horizontal = 2 * VacuumPermittivity * Miller * HorizontalPermittivity * thickness / Spacing;
            return new WireElectrics(resistance, vertical + horizontal + Fringe, Width + Spacing);
        }
    }
}
