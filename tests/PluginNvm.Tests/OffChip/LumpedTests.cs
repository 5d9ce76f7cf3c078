using PluginNvm.OffChip.Lumped;

namespace PluginNvm.Tests.OffChip;

[TestClass]
public sealed class LumpedTests
{
    private static readonly OffChipTraffic Traffic = new(60, 40, DataSize.FromBytes(32));

    [TestMethod]
    [DataRow("chapter", 646e-9, 756e-9, "29.5 pJ/bit", "6.46 ns", "7.56 nJ")]
    [DataRow("preprint", 547e-9, 631e-9, "24.6 pJ/bit", "5.47 ns", "6.31 nJ")]
    public void Calibrated_cost_carries_its_caveat_and_its_unit(string calibration, double seconds, double joules, string density, string latency, string energy)
    {
        var cost = Cost(new LumpedOptions { Calibration = calibration });
        Assert.AreEqual(seconds, cost.SerialTime.Seconds, 1e-18);
        Assert.AreEqual(joules, cost.Energy.Joules, 1e-18);
        CollectionAssert.AreEqual(new[] { "off-chip time", "off-chip energy" }, cost.Provenance.Select(origin => origin.Subject).ToArray());
        foreach (var origin in cost.Provenance)
        {
            Assert.AreEqual(ProvenanceKind.Calibrated, origin.Kind);
            StringAssert.Contains(origin.Source, "circular");
            StringAssert.Contains(origin.Source, "per access of the last-level cache");
        }
        StringAssert.StartsWith(cost.Provenance[0].Source, latency);
        StringAssert.StartsWith(cost.Provenance[1].Source, energy);
        StringAssert.Contains(cost.Provenance[1].Source, density);
        StringAssert.Contains(cost.Provenance[1].Source, "a fit parameter, not a DRAM energy");
    }

    [TestMethod]
    [DataRow("none")]
    [DataRow("chapter")]
    public void Stated_cost_replaces_any_calibration(string calibration)
    {
        var cost = Cost(new LumpedOptions { Calibration = calibration, Latency = new Time(1e-9), Energy = new Energy(2e-9) });
        Assert.AreEqual(100e-9, cost.SerialTime.Seconds, 1e-20);
        Assert.AreEqual(200e-9, cost.Energy.Joules, 1e-20);
        Assert.IsTrue(cost.Provenance.All(origin => origin.Kind == ProvenanceKind.Stated));
        StringAssert.Contains(cost.Provenance[0].Source, "per off-chip access of 32 B");
    }

    [TestMethod]
    public void A_half_stated_cost_names_of_the_calibration_only_what_is_used()
    {
        var energyStated = Cost(new LumpedOptions { Calibration = "chapter", Energy = new Energy(1e-9) });
        Assert.AreEqual(646e-9, energyStated.SerialTime.Seconds, 1e-18);
        var fitted = energyStated.Provenance.Single(origin => origin.Kind == ProvenanceKind.Calibrated);
        Assert.AreEqual("off-chip time", fitted.Subject);
        Assert.IsFalse(fitted.Source.Contains("nJ") || fitted.Source.Contains("pJ"), fitted.Source);

        var latencyStated = Cost(new LumpedOptions { Calibration = "chapter", Latency = new Time(1e-9) });
        Assert.AreEqual(756e-9, latencyStated.Energy.Joules, 1e-18);
        fitted = latencyStated.Provenance.Single(origin => origin.Kind == ProvenanceKind.Calibrated);
        Assert.AreEqual("off-chip energy", fitted.Subject);
        Assert.IsFalse(fitted.Source.Contains("6.46"), fitted.Source);
    }

    [TestMethod]
    public void Without_a_stated_cost_only_traffic_needs_one()
    {
        var nothing = Cost(new LumpedOptions(), default(OffChipTraffic));
        Assert.AreEqual((0.0, 0.0, 0), (nothing.SerialTime.Seconds, nothing.Energy.Joules, nothing.Provenance.Count));
        foreach (var options in new[] { new LumpedOptions(), new LumpedOptions { Latency = new Time(1e-9) }, new LumpedOptions { Energy = new Energy(1e-9) } })
        {
            var message = Assert.ThrowsExactly<ModelException>(() => Cost(options)).Message;
            StringAssert.Contains(message, "both latency and energy");
            StringAssert.Contains(message, "'chapter' or 'preprint'");
        }
    }

    [TestMethod]
    public void A_cost_per_cache_access_is_not_charged_for_counted_off_chip_accesses()
    {
        var counted = Traffic with { Counted = true };
        var message = Assert.ThrowsExactly<ModelException>(() => Cost(new LumpedOptions { Calibration = "chapter" }, counted)).Message;
        StringAssert.Contains(message, "per access of the last-level cache");
        Assert.ThrowsExactly<ModelException>(() => Cost(new LumpedOptions { Calibration = "preprint", Latency = new Time(1e-9) }, counted));
        var stated = new LumpedOptions { Calibration = "chapter", Latency = new Time(1e-9), Energy = new Energy(2e-9) };
        Assert.AreEqual(100e-9, Cost(stated, counted).SerialTime.Seconds, 1e-20);
    }

    private static OffChipCost Cost(LumpedOptions options, OffChipTraffic? traffic = null) =>
        new LumpedMemory().Create(options, NoSharing.Context).Cost(traffic ?? Traffic);
}
