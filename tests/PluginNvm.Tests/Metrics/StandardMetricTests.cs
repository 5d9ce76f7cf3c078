using PluginNvm.Metrics.Standard;
using PluginNvm.Tests.Technologies;

namespace PluginNvm.Tests.Metrics;

[TestClass]
public sealed class StandardMetricTests
{
    private static readonly SystemResult Run = new()
    {
        Time = new Time(2),
        Root = new Component
        {
            Name = "gpu",
            DynamicEnergy = new Energy(1),
            Area = new Area(0.5),
            Children =
            [
                new Component
                {
                    Name = "l2", DynamicEnergy = new Energy(2), LeakageEnergy = new Energy(4), Area = new Area(1),
                    Children = [new Component { Name = "tags", DynamicEnergy = new Energy(8), LeakageEnergy = new Energy(16), Area = new Area(2) }],
                },
                new Component { Name = "dram", DynamicEnergy = new Energy(32) },
            ],
        },
        Outputs = [new MetricValue("capacity", 3, "B", Better.Higher), new MetricValue("hits", 0.5, "")],
    };

    [TestMethod]
    public void EnergySplitsByKindAndTopComponent()
    {
        var values = new EnergyMetric().Create(new NoOptions(), NoSharing.Context).Measure(Run);
        CollectionAssert.AreEqual(
            new[] { "energy=63", "energy.dynamic=43", "energy.leakage=20", "energy.l2.dynamic=10", "energy.l2.leakage=20", "energy.dram.dynamic=32", "energy.dram.leakage=0" },
            values.Select(v => $"{v.Name}={v.Value}").ToArray());
        Assert.IsTrue(values.All(v => v.Unit == "J" && v.Better == Better.Lower));
    }

    [TestMethod]
    public void ProductsAreOfTotals()
    {
        AssertSingle(new LatencyMetric(), "latency", 2, "s");
        AssertSingle(new EdpMetric(), "edp", 126, "J s");
        AssertSingle(new AreaMetric(), "area", 3.5, "m2");
        AssertSingle(new EdapMetric(), "edap", 441, "J s m2");
        AssertSingle(new LeakageShareMetric(), "leakage-share", 20d / 63, "");
    }

    [TestMethod]
    public void NoEnergyHasNoLeakageShare()
    {
        var nothing = Run with { Root = new Component { Name = "gpu" } };
        Assert.ThrowsExactly<ModelException>(() => new LeakageShareMetric().Create(new NoOptions(), NoSharing.Context).Measure(nothing));
    }

    [TestMethod]
    public void ComponentEnergyIsOfTheSubtree()
    {
        CollectionAssert.AreEqual(
            new[] { "energy.l2=30", "energy.l2.dynamic=10", "energy.l2.leakage=20" },
            ComponentEnergy("l2").Measure(Run).Select(v => $"{v.Name}={v.Value}").ToArray());
        Assert.AreEqual("energy.l2.tags", ComponentEnergy("l2.tags").Measure(Run)[0].Name);
        var error = Assert.ThrowsExactly<ModelException>(() => ComponentEnergy("l3").Measure(Run));
        StringAssert.Contains(error.Message, "'gpu' has no component 'l3'; it has l2, l2.tags, dram");
    }

    [TestMethod]
    public void OutputsPassThrough()
    {
        Assert.AreSame(Run.Outputs[0], Output("capacity").Measure(Run).Single());
        Assert.HasCount(2, new OutputsMetric().Create(new NoOptions(), NoSharing.Context).Measure(Run));
        StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => Output("misses").Measure(Run)).Message, "no output 'misses'; it has capacity, hits");
    }

    private static IMetric ComponentEnergy(string path) => new ComponentEnergyMetric().Create(new ComponentEnergyOptions { Component = path }, NoSharing.Context);

    private static IMetric Output(string name) => new OutputMetric().Create(new OutputOptions { Name = name }, NoSharing.Context);

    private static void AssertSingle(Plugin<IMetric, NoOptions> metric, string name, double value, string unit)
    {
        var found = metric.Create(new NoOptions(), NoSharing.Context).Measure(Run).Single();
        Assert.AreEqual((name, unit), (found.Name, found.Unit));
        Assert.AreEqual(value, found.Value, 1e-12);
    }
}
