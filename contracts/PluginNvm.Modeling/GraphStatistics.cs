using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>Counts over a network graph. A layer here is a convolution or a fully connected layer.</summary>
public static class GraphStatistics
{
    /// <summary>Multiply-accumulates of an operator in its pass: those of layers without bias additions, those an unknown operator states, else 0.</summary>
    public static long Macs(NetworkGraph graph, Operator op) =>
        op is OtherOperator other ? other.Macs : GemmLowering.Lower(graph, op, GroupLowering.Separate)?.Macs ?? 0;

    /// <summary>Multiply-accumulates of all operators of a pass.</summary>
    public static long Macs(NetworkGraph graph, Pass pass = Pass.Forward) => graph.Operators.Where(op => op.Pass == pass).Sum(op => Macs(graph, op));

    /// <summary>The convolutions and fully connected layers of the forward pass, in order.</summary>
    public static IEnumerable<Operator> Layers(NetworkGraph graph) => graph.Operators.Where(op => op is Convolution or Linear && op.Pass == Pass.Forward);

    /// <summary>Elements of all trained parameters: weights, biases, scales and shifts; not the running statistics of batch normalisation.</summary>
    public static long ParameterElements(NetworkGraph graph) =>
        graph.Tensors.Where(tensor => tensor.Role == TensorRole.Parameter).Sum(tensor => tensor.Shape.Elements);

    /// <summary>Elements of the layers' weights, without biases; a weight that layers share counts once.</summary>
    public static long WeightElements(NetworkGraph graph) =>
        Layers(graph).Select(op => op.Inputs[1]).Distinct().Sum(weight => graph.Tensor(weight).Shape.Elements);

    /// <summary>Elements the layers write in one forward pass.</summary>
    public static long LayerOutputElements(NetworkGraph graph) => Layers(graph).Sum(op => graph.Tensor(op.Outputs[0]).Shape.Elements);
}
