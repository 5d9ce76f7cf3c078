using PluginNvm.Modeling;

namespace PluginNvm.Tests.Modeling;

[TestClass]
public sealed class GraphBuilderTests
{
    [TestMethod]
    public void Shapes_and_parameters_are_inferred()
    {
        var net = new GraphBuilder("net", 2, ElementType.Float16);
        var x = net.Input("x", 4, 9, 9);
        var a = net.Convolution("a", x, 6, new Window(3, 3), groups: 2);
        var b = net.BatchNormalization("b", a);
        var c = net.Concatenate("c", a, b);
        var d = net.GlobalPooling("d", c, PoolingFunction.Average);
        var graph = net.Build(net.Softmax("f", net.Linear("e", d, 5, bias: false)));

        Assert.AreEqual(new TensorShape(2, 6, 7, 7), graph.Tensor("a").Shape);
        Assert.AreEqual(new TensorShape(6, 2, 3, 3), graph.Tensor("a.weight").Shape);
        Assert.AreEqual(new TensorShape(2, 12, 7, 7), graph.Tensor("c").Shape);
        Assert.AreEqual(new TensorShape(2, 12, 1, 1), graph.Tensor("d").Shape);
        Assert.AreEqual(new TensorShape(5, 12), graph.Tensor("e.weight").Shape);
        Assert.AreEqual(new TensorShape(2, 5), graph.Tensor("f").Shape);
        Assert.AreEqual(TensorRole.Constant, graph.Tensor("b.mean").Role);
        Assert.AreEqual(TensorRole.Parameter, graph.Tensor("b.scale").Role);
        Assert.AreEqual(6 * 2 * 9 + 6 + 12 + 60, GraphStatistics.ParameterElements(graph));
        Assert.AreEqual(6 * 2 * 9 + 60, GraphStatistics.WeightElements(graph));
        Assert.AreEqual(2 * 6 * 49 + 2 * 5, GraphStatistics.LayerOutputElements(graph));
        Assert.AreEqual(2L * 49 * 6 * 2 * 9 + 2 * 60, GraphStatistics.Macs(graph));
    }

    [TestMethod]
    public void A_layer_over_tokens_keeps_them()
    {
        var net = new GraphBuilder("net", 2, ElementType.Float32);
        net.Linear("y", net.Input("x", 7, 16), 32);
        Assert.AreEqual(new TensorShape(2, 7, 32), net.Shape("y"));
        Assert.AreEqual(new TensorShape(32, 16), net.Shape("y.weight"));
    }

    [TestMethod]
    public void Mistakes_are_named()
    {
        var net = new GraphBuilder("net", 1, ElementType.Float32);
        var x = net.Input("x", 4, 8, 8);
        var y = net.Pooling("y", x, PoolingFunction.Maximum, new Window(2, 2));
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => net.Add("sum", x, y)).Message, "'y' is 1x4x7x7");
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => net.Convolution("c", x, 6, new Window(1, 1), groups: 4)).Message, "4 groups");
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => net.Relu("x", x)).Message, "two tensors 'x'");
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(() => net.Relu("z", "nowhere")).Message, "'nowhere'");
    }
}
