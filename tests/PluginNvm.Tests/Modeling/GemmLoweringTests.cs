using PluginNvm.Modeling;

namespace PluginNvm.Tests.Modeling;

[TestClass]
public sealed class GemmLoweringTests
{
    [TestMethod]
    public void A_grouped_convolution_in_every_pass()
    {
        var net = new GraphBuilder("net", 2, ElementType.Float32);
        var graph = TrainingGraph.Build(net.Build(net.Convolution("c", net.Input("x", 4, 9, 8), 6, new Window(3, 2) { StrideHeight = 2 }, groups: 2)), Optimizer.Sgd, true);
        const long pixels = 2 * 4 * 7;
        const long window = 2 * 3 * 2;

        Assert.AreEqual(new GemmShape(pixels, 3, window, 2), Lower(graph, Pass.Forward, GroupLowering.Separate));
        Assert.AreEqual(new GemmShape(pixels, window, 3, 2), Lower(graph, Pass.BackwardData, GroupLowering.Separate));
        Assert.AreEqual(new GemmShape(3, window, pixels, 2), Lower(graph, Pass.BackwardWeight, GroupLowering.Separate));
        Assert.AreEqual(new GemmShape(pixels, 6, window, 1), Lower(graph, Pass.Forward, GroupLowering.Merged));
        Assert.AreEqual(new GemmShape(pixels, window, 6, 1), Lower(graph, Pass.BackwardData, GroupLowering.Merged));
        Assert.AreEqual(new GemmShape(6, window, pixels, 1), Lower(graph, Pass.BackwardWeight, GroupLowering.Merged));
    }

    [TestMethod]
    public void Every_lowering_of_random_layers_keeps_the_multiply_accumulates()
    {
        var random = new Random(20201208);
        for (var trial = 0; trial < 500; trial++)
        {
            var groups = random.Next(1, 5);
            var (inputs, outputs) = (groups * random.Next(1, 9), groups * random.Next(1, 9));
            var window = new Window(random.Next(1, 6), random.Next(1, 6))
            {
                StrideHeight = random.Next(1, 4), StrideWidth = random.Next(1, 4), PadTop = random.Next(3), PadRight = random.Next(3), DilationWidth = random.Next(1, 3),
            };
            var batch = random.Next(1, 5);
            var net = new GraphBuilder("net", batch, ElementType.Float32);
            var convolved = net.Convolution("c", net.Input("x", inputs, random.Next(10, 30), random.Next(10, 30)), outputs, window, groups, bias: trial % 2 == 0);
            var features = random.Next(1, 40);
            var graph = TrainingGraph.Build(net.Build(net.Linear("l", convolved, features)), Optimizer.Adam, true);

            var map = graph.Tensor("c").Shape;
            var convolution = map.Elements * (inputs / groups) * window.Height * window.Width;
            var linear = map.Elements * features;
            foreach (var op in graph.Operators)
            {
                foreach (var lowering in Enum.GetValues<GroupLowering>())
                {
                    if (GemmLowering.Lower(graph, op, lowering) is { } shape)
                        Assert.AreEqual(op is Convolution ? convolution : linear, shape.Macs, $"trial {trial}, {op.Name}, {lowering}");
                }
            }
        }
    }

    [TestMethod]
    public void Operands_in_every_pass()
    {
        var net = new GraphBuilder("net", 1, ElementType.Float32);
        var graph = TrainingGraph.Build(net.Build(net.Linear("l", net.Input("x", 4), 6)), Optimizer.Sgd, true);
        GemmOperands In(Pass pass) => GemmLowering.Operands(graph.Operators.Single(op => op is Linear && op.Pass == pass));
        Assert.AreEqual(new GemmOperands("x", "l.weight", "l"), In(Pass.Forward));
        Assert.AreEqual(new GemmOperands("l.grad", "l.weight", "x.grad"), In(Pass.BackwardData));
        Assert.AreEqual(new GemmOperands("l.grad", "x", "l.weight.grad"), In(Pass.BackwardWeight));
        Assert.ThrowsExactly<ArgumentException>(() => GemmLowering.Operands(graph.Operators.OfType<ParameterUpdate>().First()));
    }

    [TestMethod]
    public void A_bias_where_the_weight_s_gradient_must_be_is_refused()
    {
        var net = new GraphBuilder("net", 1, ElementType.Float32);
        var graph = TrainingGraph.Build(net.Build(net.Linear("l", net.Input("x", 4), 6)), Optimizer.Sgd, true);
        var wrong = graph.Operators.Single(op => op is Linear && op.Pass == Pass.BackwardWeight) with { Outputs = ["l.bias.grad"] };
        Assert.ThrowsExactly<ArgumentException>(() => GemmLowering.Lower(graph, wrong, GroupLowering.Merged));
    }

    [TestMethod]
    public void Operators_without_products_have_no_shape()
    {
        var net = new GraphBuilder("net", 1, ElementType.Float32);
        var graph = net.Build(net.Relu("r", net.Input("x", 4)));
        Assert.IsNull(GemmLowering.Lower(graph, graph.Operators[0], GroupLowering.Merged));
        Assert.AreEqual(0, GraphStatistics.Macs(graph));
    }

    private static GemmShape? Lower(NetworkGraph graph, Pass pass, GroupLowering groups) =>
        GemmLowering.Lower(graph, graph.Operators.Single(op => op is Convolution && op.Pass == pass), groups);
}
