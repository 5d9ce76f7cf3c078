namespace PluginNvm.Contracts;

/// <summary>How does a network graph become another: training, quantisation, checkpointing, fusion?</summary>
[PluginKind("transform")]
public interface IGraphTransform
{
    /// <summary>A new graph; the given one is unchanged.</summary>
    /// <param name="graph">The graph to start from.</param>
    /// <param name="cancellation">Ends a long search early.</param>
    /// <exception cref="ModelException">The graph holds an operator the transform cannot treat; the message names it.</exception>
    NetworkGraph Apply(NetworkGraph graph, CancellationToken cancellation);
}
