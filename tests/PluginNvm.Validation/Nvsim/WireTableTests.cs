using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Validation.Nvsim;

/// <summary>
/// Resistance, capacitance and repeaters of least delay, all computed from the wires' geometry, against what NVSim holds (SEAL-UCSB/NVSim 6334d00,
/// 350 K, HP devices). Tolerance 1e-5: the reference has six significant digits.
/// </summary>
[TestClass]
public sealed class WireTableTests
{
    private const double Tolerance = 1e-5;

    [TestMethod]
    public void GeometryGivesResistanceCapacitanceAndRepeaters()
    {
        var deviations = new Deviations();
        foreach (var row in GoldenRow.Read(ReferenceData.File("nvsim", "nvsim_wires.csv")))
        {
            var (node, type) = (row.Whole("node_nm"), Enum.Parse<WireType>(row["wire"]));
            var device = DeviceTable.At(node, Roadmap.HP, row.Whole("temperature_k"), NvsimConventions.Instance);
            var wire = (RepeatedWire)GlobalWire.Of(new WireStyle(type, WireRepeaters.Optimal), device, 100 * device.Feature, NvsimConventions.Instance);
            (string Column, double Value)[] values =
            [
                ("r_ohm_per_m", wire.Electrics.Resistance), ("c_f_per_m", wire.Electrics.Capacitance), ("repeater_size_opt", wire.Size),
                ("repeater_spacing_opt_m", wire.Spacing), ("repeated_delay_s_per_m_opt", wire.DelayPerMetre), ("repeated_energy_j_per_m_opt", wire.EnergyPerMetre),
                ("repeated_leakage_w_per_m_opt", wire.LeakagePerMetre), ("repeated_pitch_m", wire.RepeatedPitch),
            ];
            foreach (var (column, value) in values)
                deviations.AddExact(column, $"{node} nm", $"{node} nm {type}", value, row.Number(column)!.Value);
        }
        deviations.Print(Tolerance);
        Assert.AreEqual(42 * 8, deviations.Values);
        Assert.IsLessThanOrEqualTo(Tolerance, deviations.Worst);
    }
}
