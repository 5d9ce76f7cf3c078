namespace PluginNvm.Tests.Contracts;

[TestClass]
public sealed class NetworkGraphTests
{
    private static readonly GraphTensor[] Tensors =
    [
        Tensor("x", TensorRole.Activation), Tensor("y", TensorRole.Activation), Tensor("z", TensorRole.Activation),
        Tensor("parameter", TensorRole.Parameter), Tensor("constant", TensorRole.Constant), Tensor("state", TensorRole.OptimizerState), Tensor("gradient", TensorRole.Gradient),
    ];

    [TestMethod]
    public void Inputs_parameters_constants_states_and_earlier_results_may_be_read()
    {
        var graph = Make([Op("a", ["x", "parameter", "constant", "state"], "y"), Op("b", ["y"], "z")], ["x"], ["z"]);
        Assert.HasCount(2, graph.Operators);
    }

    [TestMethod]
    public void A_tensor_read_before_it_is_written_is_refused()
    {
        Refused("Operator 'b' of 'net' reads 'y' before", () => Make([Op("b", ["y"], "z"), Op("a", ["x"], "y")], ["x"], ["z"]));
        Refused("reads 'x' before", () => Make([Op("a", ["x"], "y")], [], ["y"]));
        Refused("reads 'y' before", () => Make([Op("a", ["y"], "y")], ["x"], ["y"]));
        Refused("reads 'gradient' before", () => Make([Op("a", ["x", "gradient"], "y")], ["x"], ["y"]));
    }

    [TestMethod]
    public void Names_used_twice_are_refused()
    {
        Refused("Operator 'a' occurs twice", () => Make([Op("a", ["x"], "y"), Op("a", ["y"], "z")], ["x"], ["z"]));
        Refused("Tensor 'x' occurs twice", () => new NetworkGraph("net", 1, [Tensors[0], Tensors[0]], [], [], []));
    }

    [TestMethod]
    public void Unknown_tensors_are_refused()
    {
        Refused("Input 'nowhere'", () => Make([], ["nowhere"], []));
        Refused("Output 'nowhere'", () => Make([], ["x"], ["nowhere"]));
        Refused("'a': tensor 'nowhere'", () => Make([Op("a", ["nowhere"], "y")], ["x"], ["y"]));
        Refused("'a': tensor 'nowhere'", () => Make([Op("a", ["x"], "nowhere")], ["x"], ["x"]));
    }

    [TestMethod]
    public void A_batch_below_one_is_refused() =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new NetworkGraph("net", 0, Tensors, [], [], []));

    private static void Refused(string what, Func<NetworkGraph> make) => StringAssert.Contains(Assert.ThrowsExactly<ArgumentException>(make).Message, what);

    private static NetworkGraph Make(Operator[] operators, string[] inputs, string[] outputs) => new("net", 1, Tensors, operators, inputs, outputs);

    private static Softmax Op(string name, string[] reads, string writes) => new() { Name = name, Inputs = reads, Outputs = [writes] };

    private static GraphTensor Tensor(string name, TensorRole role) => new(name, new TensorShape(4), ElementType.Float32, role);
}
