using PluginNvm.Modeling;

namespace PluginNvm.Tests.Modeling;

/// <summary>What the backward operators of each operator kind read and write.</summary>
[TestClass]
public sealed class GradientTests
{
    [TestMethod]
    public void Convolution() => Is(
        net => net.Convolution("o", Map(net), 6, new Window(3, 3) { PadTop = 1 }, groups: 2),
        "o.backward-data BackwardData Convolution: o.grad, o.weight -> x.grad",
        "o.backward-weight BackwardWeight Convolution: x, o.grad -> o.weight.grad, o.bias.grad");

    [TestMethod]
    public void A_backward_operator_keeps_the_geometry()
    {
        var net = new GraphBuilder("net", 2, ElementType.Float32);
        var forward = net.Build(net.Convolution("o", Map(net), 6, new Window(3, 3) { PadTop = 1 }, groups: 2));
        foreach (var op in TrainingGraph.Build(forward, Optimizer.Sgd, true).Operators.OfType<Convolution>())
            Assert.AreEqual((2, new Window(3, 3) { PadTop = 1 }), (op.Groups, op.Window));
    }

    [TestMethod]
    public void Fully_connected() => Is(
        net => net.Linear("o", Map(net), 6, bias: false),
        "o.backward-data BackwardData Linear: o.grad, o.weight -> x.grad",
        "o.backward-weight BackwardWeight Linear: x, o.grad -> o.weight.grad");

    [TestMethod]
    public void Batch_normalisation() => Is(
        net => net.BatchNormalization("o", Map(net)),
        "o.backward-weight BackwardWeight BatchNormalization: x, o.grad -> o.scale.grad, o.shift.grad",
        "o.backward-data BackwardData BatchNormalization: o.grad, x, o.scale, o.scale.grad, o.shift.grad -> x.grad");

    [TestMethod]
    public void Local_response_normalisation() => Is(
        net => net.LocalResponseNormalization("o", Map(net), 5), "o.backward-data BackwardData LocalResponseNormalization: o.grad, x, o -> x.grad");

    [TestMethod]
    public void Pooling_for_the_maximum() => Is(
        net => net.GlobalPooling("o", Map(net), PoolingFunction.Maximum), "o.backward-data BackwardData Pooling: o.grad, x, o -> x.grad");

    [TestMethod]
    public void Pooling_for_the_mean() => Is(
        net => net.GlobalPooling("o", Map(net), PoolingFunction.Average), "o.backward-data BackwardData Pooling: o.grad -> x.grad");

    [TestMethod]
    public void Softmax() => Is(net => net.Softmax("o", Map(net)), "o.backward-data BackwardData Softmax: o.grad, o -> x.grad");

    [TestMethod]
    [DataRow("relu", "o")]
    [DataRow("sigmoid", "o")]
    [DataRow("tanh", "o")]
    [DataRow("gelu", "x")]
    public void Activations_read_their_result_or_their_input(string function, string read) => Is(
        net => net.Elementwise("o", function, Map(net)), $"o.backward-data BackwardData Elementwise: o.grad, {read} -> x.grad");

    [TestMethod]
    public void A_product_reads_its_factors() => Is(
        net => net.Elementwise("o", ElementwiseFunction.Multiply, Map(net), net.Input("y", 4, 6, 6)),
        "o.backward-data BackwardData Elementwise: o.grad, x, y -> x.grad, y.grad");

    [TestMethod]
    public void A_sum_hands_its_gradient_on() => Is(net => net.Add("o", Map(net), net.Input("y", 4, 6, 6)));

    [TestMethod]
    public void Concatenation() => Is(
        net => net.Concatenate("o", Map(net), net.Input("y", 2, 6, 6)), "o.backward-data BackwardData Concatenation: o.grad -> x.grad, y.grad");

    [TestMethod]
    public void An_update_reads_and_writes_parameter_and_states()
    {
        var net = new GraphBuilder("net", 2, ElementType.Float32);
        var graph = TrainingGraph.Build(net.Build(net.Linear("o", Map(net), 6, bias: false)), Optimizer.Adam, true);
        Assert.AreEqual(
            "o.weight.update Update ParameterUpdate: o.weight, o.weight.grad, o.weight.first-moment, o.weight.second-moment -> o.weight, o.weight.first-moment, o.weight.second-moment",
            Line(graph.Operators.Single(op => op.Pass == Pass.Update)));
    }

    private static void Is(Func<GraphBuilder, string> build, params string[] backward)
    {
        var net = new GraphBuilder("net", 2, ElementType.Float32);
        var graph = TrainingGraph.Build(net.Build(build(net)), Optimizer.Sgd, inputGradient: true);
        CollectionAssert.AreEqual(backward, graph.Operators.Where(op => op.Pass is Pass.BackwardData or Pass.BackwardWeight).Select(Line).ToArray());
    }

    private static string Map(GraphBuilder net) => net.Input("x", 4, 6, 6);

    private static string Line(Operator op) => $"{op.Name} {op.Pass} {op.GetType().Name}: {string.Join(", ", op.Inputs)} -> {string.Join(", ", op.Outputs)}";
}
