using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>
/// The traffic of a network graph between the cores and the last-level cache, without any fitted constant. Per convolution or fully connected layer:
/// the tiled matrix product of each pass; one element by element pass over the result (E reads and E writes for E elements) and its gradient in training
/// (2E reads: gradient and stored result; E writes). Per parameter update: every input tensor read and every output tensor written once.
/// Every tensor moves in its own number format. What other operators move is not counted; see <see cref="TrafficOrigins"/>.
/// </summary>
internal static class GraphTraffic
{
    /// <summary>Counts the traffic, in the graph's order of execution; operators without any are left out.</summary>
    /// <exception cref="ModelException">An operator computes, but nothing is known of its traffic; the message names it.</exception>
    public static IReadOnlyList<LayerTraffic> Count(NetworkGraph graph, TrafficOptions options, DataSize transaction)
    {
        var rows = new List<LayerTraffic>();
        foreach (var op in graph.Operators)
        {
            if (op is OtherOperator { Macs: > 0 } other)
                throw new ModelException($"'{graph.Name}': '{op.Name}' ({other.Kind}) does {other.Macs} multiply-accumulates, but gpu-llc knows the traffic of convolutions and fully connected layers only.");
            if (op is ParameterUpdate)
                rows.Add(Update(graph, op, transaction));
            else if (GemmLowering.Lower(graph, op, options.Groups) is { } shape)
                rows.Add(Layer(graph, op, shape, options, transaction));
        }
        return rows;
    }

    private static LayerTraffic Layer(NetworkGraph graph, Operator op, GemmShape shape, TrafficOptions options, DataSize transaction)
    {
        var (left, right, result) = GemmLowering.Operands(op);
        var elements = TiledGemmTraffic.Count(shape, options.TileM, options.TileN, graph.Tensor(result).Shape.Elements);
        double Accesses(double count, string tensor) => count * graph.Tensor(tensor).Type.Bits / transaction.Bits;
        var reads = Accesses(elements.LeftReads, left) + Accesses(elements.RightReads, right);
        var writes = Accesses(elements.Writes, result);
        if (options.ElementwisePasses)
        {
            var (tensor, passReads, passWrites) = ElementwisePass(op);
            var whole = Accesses(graph.Tensor(tensor).Shape.Elements, tensor);
            reads += passReads * whole;
            writes += passWrites * whole;
        }
        return new LayerTraffic(LayerName(op), op.Pass, reads, writes) { Gemm = shape };
    }

    // How often the pass that follows a layer reads and writes which tensor. The gradient's pass reads the stored result too, which has the gradient's shape and format.
    private static (string Tensor, int Reads, int Writes) ElementwisePass(Operator op) => op.Pass switch
    {
        Pass.Forward => (op.Outputs[0], 1, 1),
        Pass.BackwardWeight => (op.Inputs[1], 2, 1),
        _ => (op.Outputs[0], 0, 0),
    };

    private static LayerTraffic Update(NetworkGraph graph, Operator op, DataSize transaction)
    {
        double Accesses(IReadOnlyList<string> tensors) => tensors.Sum(name => graph.Tensor(name).Size / transaction);
        return new LayerTraffic(LayerName(op), op.Pass, Accesses(op.Inputs), Accesses(op.Outputs));
    }

    private static string LayerName(Operator op)
    {
        var suffix = "." + LayerTraffic.NameOf(op.Pass);
        return op.Name.EndsWith(suffix, StringComparison.Ordinal) ? op.Name[..^suffix.Length] : op.Name;
    }
}
