using PluginNvm.Modeling;
using PluginNvm.Transforms.Training;

namespace PluginNvm.Tests.Transforms;

[TestClass]
public sealed class TrainingTests
{
    [TestMethod]
    [DataRow(Optimizer.Sgd, 2, 1)]
    [DataRow(Optimizer.Momentum, 3, 2)]
    [DataRow(Optimizer.Adam, 4, 3)]
    public void Optimizer_decides_the_accesses_of_an_update(Optimizer optimizer, int reads, int writes)
    {
        var update = Apply(new TrainingOptions { Optimizer = optimizer }).Operators.OfType<ParameterUpdate>().First();
        Assert.AreEqual((reads, writes), (update.Inputs.Count, update.Outputs.Count));
    }

    [TestMethod]
    public void Default_is_momentum_with_the_gradient_of_the_input()
    {
        var graph = Apply(new TrainingOptions());
        Assert.IsTrue(graph.Operators.Any(op => op.Name == "conv1.backward-data"));
        Assert.AreEqual(3, graph.Operators.OfType<ParameterUpdate>().First().Inputs.Count);
    }

    [TestMethod]
    public void Without_the_gradient_of_the_input_the_first_layer_has_none() =>
        Assert.IsFalse(Apply(new TrainingOptions { InputGradient = false }).Operators.Any(op => op.Name == "conv1.backward-data"));

    private static NetworkGraph Apply(TrainingOptions options) => new TrainingTransform().Create(options, NoSharing.Context).Apply(Zoo.Graph("alexnet", 1), default);
}
