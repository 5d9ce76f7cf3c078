using System.Globalization;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Commands.Workload;

/// <summary>A network graph as a table of its operators.</summary>
internal static class GraphListing
{
    /// <summary>Prints every operator and the totals.</summary>
    public static void Print(NetworkGraph graph, TextWriter output)
    {
        TextGrid.Print(output, ["operator", "type", "pass", "output", "MACs", "parameters"], graph.Operators.Select(op => new[]
        {
            op.Name,
            op is OtherOperator other ? other.Kind : op.GetType().Name,
            op.Pass.ToString(),
            graph.Tensor(op.Outputs[0]).Shape.ToString(),
            Count(GraphStatistics.Macs(graph, op)),
            Count(op.Pass == Pass.Forward ? op.Inputs.Select(graph.Tensor).Where(tensor => tensor.Role == TensorRole.Parameter).Sum(tensor => tensor.Shape.Elements) : 0),
        }));
        output.WriteLine($"batch {graph.Batch.ToString(CultureInfo.InvariantCulture)}");
        output.WriteLine($"{Count(GraphStatistics.Layers(graph).LongCount())} convolution and fully connected layers");
        output.WriteLine($"{Count(GraphStatistics.ParameterElements(graph))} parameters");
        foreach (var pass in graph.Operators.Select(op => op.Pass).Distinct().Where(pass => pass != Pass.Update))
            output.WriteLine($"{Count(GraphStatistics.Macs(graph, pass))} multiply-accumulates, pass {pass}");
    }

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
