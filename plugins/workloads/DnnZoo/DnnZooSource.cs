using PluginNvm.Contracts;

namespace PluginNvm.Workloads.DnnZoo;

/// <summary>Well-known image classifiers with their real layer shapes, for inference or for one training step.</summary>
[Plugin("dnn-zoo", "Well-known convolutional networks with their real layer shapes, at any batch size, for inference or training.",
    Source = "Layer definitions of the networks' publications, in the variants that each network's description names.")]
public sealed class DnnZooSource : Plugin<IWorkloadSource, DnnZooOptions>
{
    /// <inheritdoc />
    protected override IWorkloadSource Build() => new ZooWorkload(Options);
}
