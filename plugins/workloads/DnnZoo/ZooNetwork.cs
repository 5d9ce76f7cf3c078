using PluginNvm.Contracts;
using PluginNvm.Modeling;
using PluginNvm.Workloads.DnnZoo.Networks;

namespace PluginNvm.Workloads.DnnZoo;

/// <summary>One network of the zoo.</summary>
/// <param name="Definition">Publication and variant: resolution, padding, grouping and rounding of pooling.</param>
/// <param name="Build">Adds the network to an empty builder and finishes its graph.</param>
internal sealed record ZooNetwork(string Definition, Func<GraphBuilder, NetworkGraph> Build)
{
    private static readonly Dictionary<string, ZooNetwork> All = new()
    {
        [NetworkId.AlexNet] = new(AlexNet.Definition, AlexNet.Build),
        [NetworkId.GoogLeNet] = new(GoogLeNet.Definition, GoogLeNet.Build),
        [NetworkId.Vgg16] = new(Vgg16.Definition, Vgg16.Build),
        [NetworkId.ResNet18] = new(ResNet18.Definition, ResNet18.Build),
        [NetworkId.SqueezeNet10] = new(SqueezeNet10.Definition, SqueezeNet10.Build),
    };

    /// <summary>The network of a name.</summary>
    /// <exception cref="ModelException">The zoo has no such network.</exception>
    public static ZooNetwork Named(string id) =>
        All.TryGetValue(id, out var network) ? network : throw new ModelException($"The zoo has no network '{id}'; it has {string.Join(", ", All.Keys)}.");
}
