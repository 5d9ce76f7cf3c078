using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Transforms.Training;

/// <summary>Rewrites a forward graph into the graph of one training step; see <see cref="TrainingGraph"/>.</summary>
[Plugin("training", "Turns a forward graph into one training step: gradients of all data and parameters, and the optimizer's update.",
    Source = "Back-propagation; optimizer traffic per parameter: SGD 2 reads 1 write, momentum 3 and 2, Adam 4 and 3.")]
public sealed class TrainingTransform : Plugin<IGraphTransform, TrainingOptions>, IGraphTransform
{
    /// <inheritdoc />
    public NetworkGraph Apply(NetworkGraph graph, CancellationToken cancellation) => TrainingGraph.Build(graph, Options.Optimizer, Options.InputGradient);
}
