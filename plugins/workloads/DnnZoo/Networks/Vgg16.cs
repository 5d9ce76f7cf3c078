using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Workloads.DnnZoo.Networks;

/// <summary>VGG-16, configuration D of Simonyan and Zisserman, ICLR 2015, table 1.</summary>
internal static class Vgg16
{
    public const string Definition = "VGG-16 (Simonyan and Zisserman, ICLR 2015, configuration D): 224 x 224 input, 3 x 3 convolutions with padding 1.";

    private static readonly int[][] Stages = [[64, 64], [128, 128], [256, 256, 256], [512, 512, 512], [512, 512, 512]];

    public static NetworkGraph Build(GraphBuilder net)
    {
        var x = net.Input("data", 3, 224, 224);
        for (var stage = 0; stage < Stages.Length; stage++)
        {
            for (var layer = 0; layer < Stages[stage].Length; layer++)
                x = net.ConvRelu($"conv{stage + 1}-{layer + 1}", x, Stages[stage][layer], Windows.Square(3, pad: 1));
            x = net.Pooling($"pool{stage + 1}", x, PoolingFunction.Maximum, Windows.Square(2, stride: 2));
        }
        x = net.Relu("fc6.relu", net.Linear("fc6", x, 4096));
        x = net.Relu("fc7.relu", net.Linear("fc7", x, 4096));
        x = net.Linear("fc8", x, 1000);
        return net.Build(net.Softmax("prob", x));
    }
}
