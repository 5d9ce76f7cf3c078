using PluginNvm.OffChip.Lumped;
using PluginNvm.Tests.Workloads;

namespace PluginNvm.Tests.OffChip;

[TestClass]
public sealed class LumpedTests
{
    private static readonly OffChipTraffic Traffic = new(60, 40, DataSize.FromBytes(32));

    [TestMethod]
    [DataRow("chapter", 646e-9, 756e-9, "29.5 pJ/bit")]
    [DataRow("preprint", 547e-9, 631e-9, "24.6 pJ/bit")]
    public void Calibrated_cost_carries_its_caveat(string calibration, double seconds, double joules, string density)
    {
        var cost = Cost(new LumpedOptions { Calibration = calibration });
        Assert.AreEqual(seconds, cost.SerialTime.Seconds, 1e-18);
        Assert.AreEqual(joules, cost.Energy.Joules, 1e-18);
        var origin = cost.Provenance.Single();
        Assert.AreEqual(ProvenanceKind.Calibrated, origin.Kind);
        StringAssert.Contains(origin.Source, "circular");
        StringAssert.Contains(origin.Source, density);
        StringAssert.Contains(origin.Source, "a fit parameter, not a DRAM energy");
    }

    [TestMethod]
    public void Stated_cost_replaces_the_calibration()
    {
        var cost = Cost(new LumpedOptions { Calibration = "none", Latency = new Time(1e-9), Energy = new Energy(2e-9) });
        Assert.AreEqual(100e-9, cost.SerialTime.Seconds, 1e-20);
        Assert.AreEqual(200e-9, cost.Energy.Joules, 1e-20);
        Assert.IsTrue(cost.Provenance.All(origin => origin.Kind == ProvenanceKind.Stated));
    }

    [TestMethod]
    public void A_half_stated_cost_names_both_origins()
    {
        var cost = Cost(new LumpedOptions { Energy = new Energy(1e-9) });
        Assert.AreEqual(646e-9, cost.SerialTime.Seconds, 1e-18);
        CollectionAssert.AreEqual(new[] { ProvenanceKind.Stated, ProvenanceKind.Calibrated }, cost.Provenance.Select(origin => origin.Kind).ToArray());
    }

    [TestMethod]
    public void No_calibration_needs_both_values() =>
        Assert.ThrowsExactly<ModelException>(() => Cost(new LumpedOptions { Calibration = "none", Latency = new Time(1e-9) }));

    private static OffChipCost Cost(LumpedOptions options) => new LumpedMemory().Create(options, NoSharing.Instance).Cost(Traffic);
}
