using PluginNvm.Modeling;

namespace PluginNvm.Tests.Workloads;

[TestClass]
public sealed class DnnZooTests
{
    [TestMethod]
    public void Batch_scales_arithmetic_but_not_parameters()
    {
        foreach (var network in Zoo.Networks)
        {
            var one = Zoo.Graph(network, 1);
            var many = Zoo.Graph(network, 16);
            Assert.AreEqual(16 * GraphStatistics.Macs(one), GraphStatistics.Macs(many));
            Assert.AreEqual(GraphStatistics.ParameterElements(one), GraphStatistics.ParameterElements(many));
        }
    }

    [TestMethod]
    public void The_same_graph_is_handed_out_again()
    {
        var source = Zoo.Source("alexnet", 1);
        Assert.AreSame(source.Load(CancellationToken.None), source.Load(CancellationToken.None));
    }

    [TestMethod]
    public void Training_applies_the_training_step()
    {
        var workload = Zoo.Workload("resnet-18", 64, training: true);
        Assert.AreEqual("resnet-18, training, batch 64", workload.Name);
        Assert.IsTrue(workload.Graph.Operators.Any(op => op is ParameterUpdate));
        Assert.IsFalse(Zoo.Graph("resnet-18", 64).Operators.Any(op => op is ParameterUpdate));
    }

    [TestMethod]
    [DataRow("fp32", 32)]
    [DataRow("fp16", 16)]
    [DataRow("bf16", 16)]
    [DataRow("int8", 8)]
    public void Number_format_holds_for_all_tensors(string type, int bits) =>
        Assert.IsTrue(Zoo.Graph("squeezenet-1.0", 1, type: type).Tensors.All(tensor => tensor.Type.Bits == bits && tensor.Type.Name == type));

    [TestMethod]
    public void The_variant_is_stated()
    {
        var source = Zoo.Workload("googlenet", 4).Provenance.Single().Source;
        StringAssert.Contains(source, "pooling rounds up");
        StringAssert.Contains(source, "1,582,671,872");
    }

    [TestMethod]
    public void An_unknown_network_is_refused_with_those_known() =>
        StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => Zoo.Graph("lenet", 1)).Message, "resnet-18");
}
