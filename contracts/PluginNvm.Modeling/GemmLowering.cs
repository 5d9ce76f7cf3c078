using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>
/// The implicit matrix product of a convolution or a fully connected layer in each pass (the im2col view, never materialised). With batch B,
/// output P x Q, kernel R x S, channels Ci and Co in g groups: forward M = BPQ, N = Co/g, K = RS Ci/g; backward data M = BPQ, N = RS Ci/g, K = Co/g
/// (a transposed convolution: the gradients of the columns are added into the input gradient on chip); backward weight M = Co/g, N = RS Ci/g, K = BPQ.
/// Every pass has the forward pass's multiply-accumulates.
/// </summary>
public static class GemmLowering
{
    /// <summary>The matrix product of an operator, or null when it is neither a convolution nor a fully connected layer.</summary>
    /// <param name="graph">The graph that holds the operator.</param>
    /// <param name="op">An operator in any pass but the update.</param>
    /// <param name="groups">What becomes of groups.</param>
    /// <exception cref="KeyNotFoundException">The graph lacks a tensor of the operator.</exception>
    /// <exception cref="ArgumentException">The operator is in the update pass, or a tensor of rank 2 or more is not where its weight must be.</exception>
    public static GemmShape? Lower(NetworkGraph graph, Operator op, GroupLowering groups) => op switch
    {
        Convolution convolution => Lower(graph, op, convolution.Groups, groups),
        Linear => Lower(graph, op, 1, groups),
        _ => null,
    };

    /// <summary>
    /// The tensors of the product. Forward: data times weight; backward data: output gradient times weight; backward weight: output gradient times data.
    /// </summary>
    /// <param name="op">A convolution or a fully connected layer in any pass but the update.</param>
    /// <exception cref="ArgumentException">The operator has no matrix product.</exception>
    public static GemmOperands Operands(Operator op) => (op, op.Pass) switch
    {
        (Convolution or Linear, Pass.Forward or Pass.BackwardData) => new GemmOperands(op.Inputs[0], op.Inputs[1], op.Outputs[0]),
        (Convolution or Linear, Pass.BackwardWeight) => new GemmOperands(op.Inputs[1], op.Inputs[0], op.Outputs[0]),
        _ => throw new ArgumentException($"'{op.Name}' ({op.GetType().Name}, pass {op.Pass}) has no matrix product."),
    };

    private static GemmShape Lower(NetworkGraph graph, Operator op, int groups, GroupLowering lowering)
    {
        var (left, right, result) = Operands(op);
        var weight = graph.Tensor(op.Pass == Pass.BackwardWeight ? result : right).Shape;
        if (weight.Rank < 2)
            throw new ArgumentException($"'{op.Name}' has {weight} where a weight, or first of all a weight's gradient, must be.");
        var outputs = weight[0];
        var columns = weight.Elements / outputs;
        var rows = graph.Tensor(op.Pass == Pass.Forward ? result : left).Shape.Elements / outputs;
        var (held, count) = lowering == GroupLowering.Merged ? (outputs, 1) : (outputs / groups, groups);
        return op.Pass switch
        {
            Pass.Forward => new GemmShape(rows, held, columns, count),
            Pass.BackwardData => new GemmShape(rows, columns, held, count),
            _ => new GemmShape(held, columns, rows, count),
        };
    }
}
