using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Systems.GpuLlc;

/// <summary>
/// The traffic of a network graph between the cores and the last-level cache, without any fitted constant. Per convolution or fully connected layer:
/// the tiled matrix product of each pass; one element by element pass over the result (E reads and E writes for E elements) and its gradient in training
/// (2E reads: gradient and stored result; E writes). Per parameter update: every input tensor read and every output tensor written once.
/// Other operators (pooling, normalisation, concatenation, sums) are not counted beyond the element by element pass.
/// </summary>
internal static class GraphTraffic
{
    /// <summary>What the numbers are, for the report.</summary>
    public static Provenance Origin(TrafficOptions options) => new("accesses of the last-level cache", ProvenanceKind.Computed,
        $"implicit matrix products of convolutions and fully connected layers in tiles of {options.TileM} x {options.TileN}, groups {(options.Groups == GroupLowering.Merged ? "merged" : "separate")}, each tile reading its operands through the cache"
        + (options.ElementwisePasses ? ", one element by element pass per layer" : "")
        + ", and in training the optimizer's update of every parameter; pooling, normalisation, concatenation and sums are not counted");

    /// <summary>Counts the traffic, in the graph's order of execution; operators without any are left out.</summary>
    public static IReadOnlyList<LayerTraffic> Count(NetworkGraph graph, TrafficOptions options, DataSize transaction)
    {
        var rows = new List<LayerTraffic>();
        foreach (var op in graph.Operators)
        {
            if (op is ParameterUpdate)
                rows.Add(Update(graph, op, transaction));
            else if (GemmLowering.Lower(graph, op, options.Groups) is { } shape)
                rows.Add(Layer(graph, op, shape, options, transaction));
        }
        return rows;
    }

    private static LayerTraffic Layer(NetworkGraph graph, Operator op, GemmShape shape, TrafficOptions options, DataSize transaction)
    {
        var written = graph.Tensor(op.Outputs[0]);
        var elements = TiledGemmTraffic.Count(shape, options.TileM, options.TileN, written.Shape.Elements);
        if (options.ElementwisePasses)
            elements += Elementwise(graph, op);
        var perElement = (double)written.Type.Bits / transaction.Bits;
        return new LayerTraffic(LayerName(op), op.Pass, elements.Reads * perElement, elements.Writes * perElement) { Gemm = shape };
    }

    private static ElementTraffic Elementwise(NetworkGraph graph, Operator op)
    {
        switch (op.Pass)
        {
            case Pass.Forward:
                var result = graph.Tensor(op.Outputs[0]).Shape.Elements;
                return new ElementTraffic(result, result);
            case Pass.BackwardWeight:
                var gradient = graph.Tensor(op.Inputs[1]).Shape.Elements;
                return new ElementTraffic(2 * gradient, gradient);
            default:
                return default;
        }
    }

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
