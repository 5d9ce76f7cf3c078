using PluginNvm.Transforms.Training;
using PluginNvm.Workloads.DnnZoo;

namespace PluginNvm.Tests.Shared;

/// <summary>Makes the zoo's workloads as a host would.</summary>
internal static class Zoo
{
    public static readonly string[] Networks = ["alexnet", "googlenet", "vgg-16", "resnet-18", "squeezenet-1.0"];

    public static NetworkGraph Graph(string network, int batch, bool training = false, string type = "fp32") => Workload(network, batch, training, type).Graph;

    public static GraphWorkload Workload(string network, int batch, bool training = false, string type = "fp32") =>
        (GraphWorkload)Source(network, batch, training, type).Load(CancellationToken.None);

    public static IWorkloadSource Source(string network, int batch, bool training = false, string type = "fp32") => new DnnZooSource().Create(
        new DnnZooOptions
        {
            Network = network,
            Batch = batch,
            Training = training,
            ElementType = type,
            TrainingStep = new TrainingTransform().Create(new TrainingOptions(), NoSharing.Context),
        },
        NoSharing.Context);
}
