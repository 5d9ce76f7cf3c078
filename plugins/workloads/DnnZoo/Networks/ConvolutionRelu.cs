using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Workloads.DnnZoo.Networks;

/// <summary>The step that most networks repeat: convolution with bias, then a rectified linear unit.</summary>
internal static class ConvolutionRelu
{
    /// <summary>Adds the two operators; the second is named after the first with <c>.relu</c> behind it.</summary>
    /// <returns>The result's name.</returns>
    public static string ConvRelu(this GraphBuilder net, string name, string data, int outputs, Window window, int groups = 1) =>
        net.Relu($"{name}.relu", net.Convolution(name, data, outputs, window, groups));
}
