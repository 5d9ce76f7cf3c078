using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>What the traffic computed from a graph is, and what it leaves out, for the report.</summary>
internal static class TrafficOrigins
{
    /// <summary>The origins of a graph's traffic.</summary>
    public static IEnumerable<Provenance> Of(NetworkGraph graph, TrafficOptions options)
    {
        var grouped = graph.Operators.Any(op => op is Convolution { Groups: > 1 });
        var groups = grouped ? $", groups {(options.Groups == GroupLowering.Merged ? "merged" : "separate")}" : "";
        var passes = options.ElementwisePasses ? ", one element by element pass per layer" : "";
        var update = graph.Operators.Any(op => op is ParameterUpdate) ? ", the optimizer's update of every parameter" : "";
        var ignored = graph.Operators.Where(op => IsIgnored(op, options)).Select(Describe).Distinct().ToList();
        var rest = ignored.Count > 0 ? $"; not counted: {string.Join(", ", ignored)}" : "";
        yield return new Provenance("accesses of the last-level cache", ProvenanceKind.Computed,
            $"implicit matrix products of convolutions and fully connected layers in tiles of {options.TileM} x {options.TileN}{groups}, each tile reading its operands through the cache{passes}{update}{rest}");
        if (grouped && options.Groups == GroupLowering.Merged)
        {
            yield return new Provenance("accesses of grouped convolutions", ProvenanceKind.Computed,
                "groups merged into one product, as the analytic prototype of this traffic does; too few reads where a group has fewer channels than a tile (depthwise convolutions)");
        }
    }

    // An activation is what the element by element pass of its layer stands for.
    private static bool IsIgnored(Operator op, TrafficOptions options) => op switch
    {
        Convolution or Linear or ParameterUpdate => false,
        Elementwise => op.Inputs.Count > 1 && !IsActivationGradient(op) || !options.ElementwisePasses,
        _ => true,
    };

    private static bool IsActivationGradient(Operator op) =>
        op is Elementwise { Pass: Pass.BackwardData, Function: not (ElementwiseFunction.Add or ElementwiseFunction.Multiply) };

    private static string Describe(Operator op) => op switch
    {
        Pooling => "pooling",
        BatchNormalization => "batch normalisation",
        LocalResponseNormalization => "local response normalisation",
        Concatenation => "concatenation",
        Softmax => "softmax",
        Elementwise elementwise => elementwise.Function,
        OtherOperator other => other.Kind,
        _ => op.GetType().Name,
    };
}
