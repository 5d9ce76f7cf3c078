using PluginNvm.Transforms.Training;
using PluginNvm.Workloads.DnnZoo;

namespace PluginNvm.Validation.Workloads;

/// <summary>Makes the zoo's workloads as a host would.</summary>
internal static class Zoo
{
    public static readonly string[] Networks = ["alexnet", "googlenet", "vgg-16", "resnet-18", "squeezenet-1.0"];

    public static IWorkloadSource Source(string network, int batch, bool training, bool inputGradient = true) => new DnnZooSource().Create(
        new DnnZooOptions
        {
            Network = network,
            Batch = batch,
            Training = training,
            TrainingStep = new TrainingTransform().Create(new TrainingOptions { InputGradient = inputGradient }, NoContext.Instance),
        },
        NoContext.Instance);

    public static NetworkGraph Graph(string network, int batch, bool training) =>
        ((GraphWorkload)Source(network, batch, training).Load(CancellationToken.None)).Graph;

    public sealed class NoContext : IPluginContext, IArtefactCache
    {
        public static readonly NoContext Instance = new();

        public IArtefactCache Shared => this;

        public T GetOrAdd<T>(string key, Func<T> factory)
            where T : class => factory();
    }
}
