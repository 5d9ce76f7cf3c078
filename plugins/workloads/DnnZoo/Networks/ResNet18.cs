using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Workloads.DnnZoo.Networks;

/// <summary>ResNet-18, after He et al., CVPR 2016, table 1, with projection shortcuts where the shape changes (option B).</summary>
internal static class ResNet18
{
    public const string Definition =
        "ResNet-18 (He et al., CVPR 2016, projection shortcuts): 224 x 224 input, convolutions without bias, batch normalisation, first pooling with padding 1, rounds down.";

    private static readonly int[] Channels = [64, 128, 256, 512];

    public static NetworkGraph Build(GraphBuilder net)
    {
        var x = net.Input("data", 3, 224, 224);
        x = net.Relu("conv1.relu", Normalised(net, "conv1", x, 64, Windows.Square(7, stride: 2, pad: 3)));
        x = net.Pooling("pool1", x, PoolingFunction.Maximum, Windows.Square(3, stride: 2, pad: 1));
        for (var stage = 0; stage < Channels.Length; stage++)
        {
            x = Block(net, $"layer{stage + 1}.0", x, Channels[stage], stage == 0 ? 1 : 2);
            x = Block(net, $"layer{stage + 1}.1", x, Channels[stage], 1);
        }
        x = net.GlobalPooling("pool5", x, PoolingFunction.Average);
        x = net.Linear("fc", x, 1000);
        return net.Build(net.Softmax("prob", x));
    }

    private static string Block(GraphBuilder net, string name, string x, int channels, int stride)
    {
        var inner = net.Relu($"{name}.conv1.relu", Normalised(net, $"{name}.conv1", x, channels, Windows.Square(3, stride, pad: 1)));
        inner = Normalised(net, $"{name}.conv2", inner, channels, Windows.Square(3, pad: 1));
        var shortcut = stride == 1 ? x : Normalised(net, $"{name}.shortcut", x, channels, Windows.Square(1, stride));
        return net.Relu($"{name}.relu", net.Add($"{name}.add", inner, shortcut));
    }

    private static string Normalised(GraphBuilder net, string name, string x, int channels, Window window) =>
        net.BatchNormalization($"{name}.bn", net.Convolution(name, x, channels, window, bias: false));
}
