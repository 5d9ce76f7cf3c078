using PluginNvm.Host.Binding;
using PluginNvm.Host.Experiments;
using PluginNvm.Host.Results;

namespace PluginNvm.HostTests.Experiments;

[TestClass]
public sealed class AllocationTests
{
    private const int Count = 20_000;

    /// <summary>Half as much again as the 2 460 measured. Resolving a point's options to JSON would cost several times this.</summary>
    private const long BytesPerPoint = 3_700;

    [TestMethod]
    [DoNotParallelize]
    public void APointAllocatesLittle()
    {
        using var folder = new TemporaryFolder();
        var experiment = Manifests.Read(Manifests.Probe($$"""{ "n": { "from": 1, "to": {{Count}}, "steps": {{Count}} } }""", """{ "cost": { "axis": "n" } }"""));
        using var store = ResultStore.Open(folder.At("segments"));
        using var parts = new PartStore();
        ExperimentRunner.Run(experiment, [0], store, parts, new RunContext(), 1, _ => { }, CancellationToken.None);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        ExperimentRunner.Run(experiment, experiment.Points, store, parts, new RunContext(), 1, _ => { }, CancellationToken.None);
        var perPoint = (GC.GetTotalAllocatedBytes(precise: true) - before) / Count;
        Assert.IsLessThan(BytesPerPoint, perPoint);

        before = GC.GetTotalAllocatedBytes(precise: true);
        experiment.Plan.Resolve([1])!.ToString(Newtonsoft.Json.Formatting.None);
        var resolving = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.IsGreaterThan(BytesPerPoint, perPoint + resolving, "the bound would let resolved JSON at every point pass");
        Console.WriteLine($"{perPoint} bytes per point, {resolving} to resolve one");

        before = GC.GetTotalAllocatedBytes(precise: true);
        foreach (var point in experiment.Points)
            experiment.KeyOf(experiment.Axes.IndicesOf(point));
        Assert.IsLessThan(200, (GC.GetTotalAllocatedBytes(precise: true) - before) / Count, "a key needs no JSON");
    }
}
