namespace PluginNvm.Contracts;

/// <summary>How does a network graph become another: training, quantisation, checkpointing, fusion?</summary>
[PluginKind("transform")]
public interface IGraphTransform
{
    /// <summary>A new graph; the given one is unchanged.</summary>
    /// <exception cref="ModelException">The graph holds an operator the transform cannot treat; the message names it.</exception>
    NetworkGraph Apply(NetworkGraph graph);
}
