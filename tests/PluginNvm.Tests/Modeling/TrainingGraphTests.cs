using PluginNvm.Modeling;

namespace PluginNvm.Tests.Modeling;

[TestClass]
public sealed class TrainingGraphTests
{
    public static IEnumerable<object[]> Networks => Zoo.Networks.Select(network => new object[] { network });

    [TestMethod]
    [DynamicData(nameof(Networks))]
    public void Each_pass_has_the_forward_multiply_accumulates(string network)
    {
        var forward = Zoo.Graph(network, 3);
        var macs = GraphStatistics.Macs(forward);
        var first = GraphStatistics.Macs(forward, GraphStatistics.Layers(forward).First());

        var full = TrainingGraph.Build(forward, Optimizer.Momentum, inputGradient: true);
        Assert.AreEqual(3 * macs, full.Operators.Sum(op => GraphStatistics.Macs(full, op)));
        var needed = TrainingGraph.Build(forward, Optimizer.Momentum, inputGradient: false);
        Assert.AreEqual(macs - first, GraphStatistics.Macs(needed, Pass.BackwardData));
        Assert.AreEqual(macs, GraphStatistics.Macs(needed, Pass.BackwardWeight));
    }

    [TestMethod]
    [DynamicData(nameof(Networks))]
    public void Every_parameter_is_updated_once_with_a_gradient_of_its_shape(string network)
    {
        var forward = Zoo.Graph(network, 2);
        foreach (var inputGradient in new[] { false, true })
        {
            var graph = TrainingGraph.Build(forward, Optimizer.Adam, inputGradient);
            var updates = graph.Operators.OfType<ParameterUpdate>().ToList();
            CollectionAssert.AreEqual(
                forward.Tensors.Where(tensor => tensor.Role == TensorRole.Parameter).Select(tensor => tensor.Name).ToList(),
                updates.Select(update => update.Inputs[0]).ToList());
            foreach (var update in updates)
            {
                Assert.AreEqual((4, 3), (update.Inputs.Count, update.Outputs.Count));
                Assert.IsTrue(update.Inputs.All(used => graph.Tensor(used).Shape.Equals(graph.Tensor(update.Inputs[0]).Shape)));
            }
        }
    }

    [TestMethod]
    [DynamicData(nameof(Networks))]
    public void Every_tensor_is_written_once_before_it_is_read(string network)
    {
        var graph = TrainingGraph.Build(Zoo.Graph(network, 2), Optimizer.Momentum, inputGradient: true);
        var known = graph.Inputs.ToHashSet();
        known.UnionWith(graph.Tensors.Where(tensor => tensor.Role is TensorRole.Parameter or TensorRole.Constant or TensorRole.OptimizerState).Select(tensor => tensor.Name));
        foreach (var op in graph.Operators)
        {
            Assert.IsTrue(op.Inputs.All(known.Contains), $"{op.Name} reads what is not yet written");
            if (op is not ParameterUpdate)
                Assert.IsTrue(op.Outputs.All(known.Add), $"{op.Name} writes again");
        }
        Assert.IsTrue(graph.Tensors.All(tensor => known.Contains(tensor.Name)), "a tensor is never written");
    }

    [TestMethod]
    public void Gradients_of_several_consumers_are_added()
    {
        var net = new GraphBuilder("net", 1, ElementType.Float32);
        var x = net.Convolution("x", net.Input("in", 2, 8, 8), 4, new Window(1, 1));
        var a = net.Convolution("a", x, 4, new Window(1, 1));
        var b = net.Relu("b", x);
        var graph = TrainingGraph.Build(net.Build(net.Add("y", net.Add("s", a, b), x)), Optimizer.Sgd, inputGradient: false);

        var sum = (Elementwise)graph.Operators.Single(op => op.Outputs.Contains("x.grad"));
        Assert.AreEqual(ElementwiseFunction.Add, sum.Function);
        CollectionAssert.AreEquivalent(new[] { "y.grad", "x.grad.a", "x.grad.b" }, sum.Inputs.ToArray());
        CollectionAssert.AreEqual(new[] { "in", "x.grad" }, graph.Operators.Single(op => op.Name == "x.backward-weight").Inputs.ToArray());
        Assert.IsFalse(graph.Operators.Any(op => op.Name == "x.backward-data"));
    }

    [TestMethod]
    public void A_tensor_used_twice_by_one_operator_has_two_contributions()
    {
        var net = new GraphBuilder("net", 1, ElementType.Float32);
        var x = net.Linear("x", net.Input("in", 3), 3);
        var graph = TrainingGraph.Build(net.Build(net.Elementwise("y", ElementwiseFunction.Multiply, x, x)), Optimizer.Sgd, inputGradient: false);
        var sum = graph.Operators.Single(op => op.Outputs.Contains("x.grad"));
        CollectionAssert.AreEqual(new[] { "x.grad.y", "x.grad.y.1" }, sum.Inputs.ToArray());
    }

    [TestMethod]
    public void What_does_not_reach_an_output_is_not_trained()
    {
        var net = new GraphBuilder("net", 1, ElementType.Float32);
        var x = net.Input("in", 3);
        net.Linear("unused", x, 5);
        var graph = TrainingGraph.Build(net.Build(net.Linear("used", x, 5, bias: false)), Optimizer.Sgd, inputGradient: true);
        CollectionAssert.AreEqual(new[] { "used.weight" }, graph.Operators.OfType<ParameterUpdate>().Select(op => op.Outputs[0]).ToArray());
    }

    [TestMethod]
    public void Unknown_operators_and_training_graphs_are_refused_by_name()
    {
        var tensor = new GraphTensor("x", new TensorShape(1), ElementType.Float32, TensorRole.Activation);
        var strange = new NetworkGraph("net", 1, [tensor, tensor with { Name = "y" }], [new OtherOperator { Name = "odd", Kind = "Einsum", Inputs = ["x"], Outputs = ["y"] }], ["x"], ["y"]);
        StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => TrainingGraph.Build(strange, Optimizer.Sgd, true)).Message, "'odd' (Einsum)");

        var once = TrainingGraph.Build(Zoo.Graph("alexnet", 1), Optimizer.Sgd, true);
        StringAssert.Contains(Assert.ThrowsExactly<ModelException>(() => TrainingGraph.Build(once, Optimizer.Sgd, true)).Message, "already belongs");
    }
}
