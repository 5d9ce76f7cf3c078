using PluginNvm.Arrays.Analytical.Data;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Devices;

/// <summary>The devices of all nodes; a node between two of the table is blended from both.</summary>
internal static class DeviceTable
{
    private const int Coldest = 300;
    private const int Hottest = 400;
    private const int Step = 10;

    private static readonly Lazy<Row[]> Rows = new(() => [.. DataTable.Load("devices.csv").Rows.Select(Row.Read)]);

    /// <summary>The nodes of the table, ascending, in nanometres.</summary>
    public static IReadOnlyList<int> Nodes { get; } = [22, 32, 45, 65, 90, 120, 200];

    /// <summary>The device of a node in nanometres at a temperature in kelvin.</summary>
    /// <exception cref="ModelException">Node or temperature lies outside the table.</exception>
    public static Device At(int node, Roadmap roadmap, int temperature, Conventions conventions)
    {
        if (node < Nodes[0] || node > Nodes[^1])
            throw new ModelException($"node {node} nm: the device table holds 22 to 200 nm (22, 32, 45, 65, 90, 120, 200 and what lies between); the nearest is {Math.Clamp(node, Nodes[0], Nodes[^1])} nm");
        if (temperature is < Coldest or > Hottest)
            throw new ModelException($"temperature {temperature} K: on and off currents are tabulated from {Coldest} to {Hottest} K; the nearest is {Math.Clamp(temperature, Coldest, Hottest)} K");
        var lower = Nodes.Last(tabulated => tabulated <= node);
        var low = Find(lower, roadmap);
        return new Device(lower == node
            ? low.At(node, temperature)
            : Blend(node, temperature, low, Find(Nodes.First(tabulated => tabulated > node), roadmap), conventions));
    }

    private static Row Find(int node, Roadmap roadmap) => Rows.Value.Single(row => row.Node == node && row.Roadmap == roadmap);

    /// <summary>Off currents are blended geometrically, all else linearly.</summary>
    private static DeviceData Blend(int node, int temperature, Row low, Row high, Conventions conventions)
    {
        var alpha = (node - low.Node) / conventions.BlendSpan(low.Node, high.Node);
        var (a, b) = (low.At(node, temperature), high.At(node, temperature));
        double Linear(Func<DeviceData, double> value) => (1 - alpha) * value(a) + alpha * value(b);
        double Geometric(Func<DeviceData, double> value) => Math.Pow(value(a), 1 - alpha) * Math.Pow(value(b), alpha);
        return a with
        {
            Vdd = Linear(device => device.Vdd),
            Vth = Linear(device => device.Vth),
            GateLength = Linear(device => device.GateLength),
            IdealGate = Linear(device => device.IdealGate),
            Overlap = conventions.BlendedOverlap(a.Overlap, b.Overlap, alpha),
            Fringe = Linear(device => device.Fringe),
            Oxide = Linear(device => device.Oxide),
            MobilityN = Linear(device => device.MobilityN),
            MobilityP = Linear(device => device.MobilityP),
            PnRatio = Linear(device => device.PnRatio),
            ResistanceFactor = Linear(device => device.ResistanceFactor),
            OnCurrentN = Linear(device => device.OnCurrentN),
            OnCurrentP = Linear(device => device.OnCurrentP),
            OffCurrentN = Geometric(device => device.OffCurrentN),
            OffCurrentP = Geometric(device => device.OffCurrentP),
        };
    }

    private sealed class Row(int node, Roadmap roadmap, DataTable.DataRow data)
    {
        public int Node => node;

        public Roadmap Roadmap => roadmap;

        public static Row Read(DataTable.DataRow data) => new((int)data.Number("node_nm"), Enum.Parse<Roadmap>(data.Text("roadmap")), data);

        public DeviceData At(int asNode, int temperature) => new()
        {
            Node = asNode,
            Roadmap = roadmap,
            Temperature = temperature,
            Vdd = data.Number("vdd_v"),
            Vth = data.Number("vth_v"),
            GateLength = data.Number("phys_gate_length_nm") * 1e-9,
            IdealGate = data.Number("cap_ideal_gate_f_per_m"),
            Overlap = data.Number("cap_overlap_f_per_m"),
            Fringe = data.Number("cap_fringe_f_per_m"),
            Oxide = data.Number("cap_ox_f_per_m2"),
            MobilityN = data.Number("mobility_n_m2_per_vs"),
            MobilityP = data.Number("mobility_p_m2_per_vs"),
            PnRatio = data.Number("pn_size_ratio"),
            ResistanceFactor = data.Number("r_eff_multiplier"),
            OnCurrentN = AtTemperature("ion_n", temperature),
            OnCurrentP = AtTemperature("ion_p", temperature),
            OffCurrentN = AtTemperature("ioff_n", temperature),
            OffCurrentP = AtTemperature("ioff_p", temperature),
        };

        /// <summary>Linear between the tabulated temperatures.</summary>
        private double AtTemperature(string name, int temperature)
        {
            double Tabulated(int kelvin) => data.Number($"{name}_{kelvin}k_a_per_m");
            var below = temperature / Step * Step;
            var rest = temperature - below;
            return rest == 0 ? Tabulated(below) : Tabulated(below) + rest * (Tabulated(below + Step) - Tabulated(below)) / Step;
        }
    }
}
