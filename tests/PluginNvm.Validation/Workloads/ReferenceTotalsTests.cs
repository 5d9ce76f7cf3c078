using PluginNvm.Modeling;

namespace PluginNvm.Validation.Workloads;

/// <summary>
/// Do the zoo's networks have the totals that follow from their layer definitions? Source: totals computed from the layer definitions, cross-checked with
/// published parameter counts and with ONNX exports. Tolerance: none.
/// </summary>
[TestClass]
public sealed class ReferenceTotalsTests
{
    [TestMethod]
    [DataRow("alexnet", 8, 60_965_224L, 724_406_816L, 60_954_656L, 659_272L)]
    [DataRow("vgg-16", 16, 138_357_544L, 15_470_264_320L, 138_344_128L, 13_556_712L)]
    [DataRow("googlenet", 58, 6_998_552L, 1_582_671_872L, 6_990_272L, 3_227_160L)]
    [DataRow("resnet-18", 21, 11_689_512L, 1_814_073_344L, 11_678_912L, 2_484_712L)]
    [DataRow("squeezenet-1.0", 26, 1_248_424L, 818_924_576L, 1_244_448L, 4_346_248L)]
    public void Totals_are_exact(string network, int layers, long parameters, long macs, long weights, long outputs)
    {
        var graph = Zoo.Graph(network, batch: 1, training: false);
        Console.WriteLine(
            $"{network}: {GraphStatistics.Layers(graph).Count()} layers, {GraphStatistics.ParameterElements(graph):N0} parameters, {GraphStatistics.Macs(graph):N0} MACs, "
            + $"{GraphStatistics.WeightElements(graph):N0} weights, {GraphStatistics.LayerOutputElements(graph):N0} outputs; deviation 0 required");

        Assert.AreEqual(layers, GraphStatistics.Layers(graph).Count());
        Assert.AreEqual(parameters, GraphStatistics.ParameterElements(graph));
        Assert.AreEqual(macs, GraphStatistics.Macs(graph));
        Assert.AreEqual(weights, GraphStatistics.WeightElements(graph));
        Assert.AreEqual(outputs, GraphStatistics.LayerOutputElements(graph));
    }
}
