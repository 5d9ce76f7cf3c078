using PluginNvm.Modeling;

namespace PluginNvm.Tests.Modeling;

/// <summary>Training steps of graphs whose parameters are shared or partly frozen, and of graphs that cannot be trained.</summary>
[TestClass]
public sealed class TrainedParameterTests
{
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void A_parameter_that_layers_share_is_updated_once_with_the_sum_of_its_gradients(bool inputGradient)
    {
        var graph = TrainingGraph.Build(Tied(), Optimizer.Momentum, inputGradient);
        var sum = (Elementwise)graph.Operators.Single(op => op.Outputs.Contains("a.weight.grad"));
        Assert.AreEqual((ElementwiseFunction.Add, Pass.BackwardWeight), (sum.Function, sum.Pass));
        CollectionAssert.AreEqual(new[] { "a.weight.grad.b", "a.weight.grad.a" }, sum.Inputs.ToArray());
        var update = graph.Operators.OfType<ParameterUpdate>().Single();
        CollectionAssert.AreEqual(new[] { "a.weight", "a.weight.grad", "a.weight.velocity" }, update.Inputs.ToArray());
        Assert.AreEqual(2 * 5 * 5, GraphStatistics.Macs(graph, Pass.BackwardWeight));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_bias_beside_a_frozen_weight_needs_a_sum_but_no_product(bool convolution)
    {
        var net = new GraphBuilder("net", 2, ElementType.Float32);
        var x = net.Input("x", 4, 6, 6);
        var built = net.Build(convolution ? net.Convolution("l", x, 6, new Window(3, 3)) : net.Linear("l", x, 6));
        var graph = TrainingGraph.Build(Frozen(built, "l.weight"), Optimizer.Sgd, inputGradient: true);

        Assert.AreEqual(0, GraphStatistics.Macs(graph, Pass.BackwardWeight));
        Assert.AreEqual(GraphStatistics.Macs(built), GraphStatistics.Macs(graph, Pass.BackwardData));
        var sum = (OtherOperator)graph.Operators.Single(op => op.Pass == Pass.BackwardWeight);
        Assert.AreEqual("ReduceSum", sum.Kind);
        CollectionAssert.AreEqual(new[] { "l.grad" }, sum.Inputs.ToArray());
        CollectionAssert.AreEqual(new[] { "l.bias.grad" }, sum.Outputs.ToArray());
        Assert.AreEqual("l.bias", graph.Operators.OfType<ParameterUpdate>().Single().Inputs[0]);
    }

    [TestMethod]
    public void A_frozen_layer_has_no_gradient_of_parameters()
    {
        var net = new GraphBuilder("net", 2, ElementType.Float32);
        var built = net.Build(net.Linear("l", net.Input("x", 4), 6));
        var graph = TrainingGraph.Build(Frozen(built, "l.weight", "l.bias"), Optimizer.Sgd, inputGradient: true);
        CollectionAssert.AreEqual(new[] { Pass.Forward, Pass.BackwardData }, graph.Operators.Select(op => op.Pass).ToArray());
    }

    [TestMethod]
    public void Operators_that_cannot_be_treated_are_named()
    {
        var x = new GraphTensor("x", new TensorShape(1, 4), ElementType.Float32, TensorRole.Activation);
        GraphTensor[] tensors = [x, x with { Name = "y" }, x with { Name = "z" }];
        Operator[] strange =
        [
            new Strange { Name = "odd", Inputs = ["x"], Outputs = ["y"] },
            new Softmax { Name = "odd", Inputs = ["x"], Outputs = ["y", "z"] },
            new Softmax { Name = "odd", Inputs = ["x"], Outputs = [] },
            new Linear { Name = "odd", Inputs = ["x"], Outputs = ["y"] },
            new BatchNormalization { Name = "odd", Inputs = ["x"], Outputs = ["y"] },
            new Elementwise { Name = "odd", Function = "where", Inputs = ["x", "x"], Outputs = ["y"] },
            new OtherOperator { Name = "odd", Kind = "Einsum", Inputs = ["x"], Outputs = ["y"] },
        ];
        foreach (var op in strange)
        {
            var graph = new NetworkGraph("net", 1, tensors, [op], ["x"], []);
            StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => TrainingGraph.Build(graph, Optimizer.Sgd, true)).Message, "the gradient of 'odd'", op.ToString());
        }
    }

    [TestMethod]
    public void A_tensor_with_the_name_of_a_gradient_is_named()
    {
        var net = new GraphBuilder("net", 1, ElementType.Float32);
        var graph = net.Build(net.Relu("x.grad", net.Linear("l", net.Input("x", 4), 6)));
        StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => TrainingGraph.Build(graph, Optimizer.Sgd, true)).Message, "'x.grad'");
    }

    [TestMethod]
    public void An_output_listed_twice_is_seeded_once()
    {
        var net = new GraphBuilder("net", 1, ElementType.Float32);
        var y = net.Linear("l", net.Input("x", 4), 6);
        CollectionAssert.AreEqual(new[] { "x", "l.grad" }, TrainingGraph.Build(net.Build(y, y), Optimizer.Sgd, false).Inputs.ToArray());
    }

    private static NetworkGraph Tied()
    {
        var net = new GraphBuilder("tied", 1, ElementType.Float32);
        var built = net.Build(net.Linear("b", net.Linear("a", net.Input("x", 5), 5, bias: false), 5, bias: false));
        var operators = built.Operators.Select(op => op.Name == "b" ? op with { Inputs = ["a", "a.weight"] } : op).ToList();
        return new NetworkGraph("tied", 1, [.. built.Tensors.Where(tensor => tensor.Name != "b.weight")], operators, built.Inputs, built.Outputs);
    }

    private static NetworkGraph Frozen(NetworkGraph graph, params string[] parameters) => new(
        graph.Name, graph.Batch, [.. graph.Tensors.Select(tensor => parameters.Contains(tensor.Name) ? tensor with { Role = TensorRole.Constant } : tensor)],
        graph.Operators, graph.Inputs, graph.Outputs);

    private sealed record Strange : Operator;
}
