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
    public static GemmShape? Lower(NetworkGraph graph, Operator op, GroupLowering groups) => op switch
    {
        Convolution convolution => Lower(graph, op, convolution.Groups, groups),
        Linear => Lower(graph, op, 1, groups),
        _ => null,
    };

    private static GemmShape Lower(NetworkGraph graph, Operator op, int groups, GroupLowering lowering)
    {
        var (weightName, resultName) = op.Pass switch
        {
            Pass.Forward => (op.Inputs[1], op.Outputs[0]),
            Pass.BackwardData => (op.Inputs[1], op.Inputs[0]),
            Pass.BackwardWeight => (op.Outputs[0], op.Inputs[1]),
            _ => throw new ArgumentException($"'{op.Name}' is a layer in the update pass."),
        };
        var weight = graph.Tensor(weightName).Shape;
        var outputs = weight[0];
        var columns = weight.Elements / outputs;
        var rows = graph.Tensor(resultName).Shape.Elements / outputs;
        var (held, count) = lowering == GroupLowering.Merged ? (outputs, 1) : (outputs / groups, groups);
        return op.Pass switch
        {
            Pass.Forward => new GemmShape(rows, held, columns, count),
            Pass.BackwardData => new GemmShape(rows, columns, held, count),
            _ => new GemmShape(held, columns, rows, count),
        };
    }
}
