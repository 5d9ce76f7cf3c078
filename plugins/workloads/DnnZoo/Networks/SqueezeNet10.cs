using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Workloads.DnnZoo.Networks;

/// <summary>SqueezeNet 1.0, after Iandola et al., arXiv 1602.07360, table 1.</summary>
internal static class SqueezeNet10
{
    public const string Definition =
        "SqueezeNet 1.0 (Iandola et al., arXiv 1602.07360): 224 x 224 input, first convolution without padding (109 x 109 output), pooling rounds up.";

    public static NetworkGraph Build(GraphBuilder net)
    {
        var shrink = Windows.Square(3, stride: 2, roundUp: true);
        var x = net.Input("data", 3, 224, 224);
        x = net.ConvRelu("conv1", x, 96, Windows.Square(7, stride: 2));
        x = net.Pooling("pool1", x, PoolingFunction.Maximum, shrink);
        x = Fire(net, "fire2", x, 16, 64);
        x = Fire(net, "fire3", x, 16, 64);
        x = Fire(net, "fire4", x, 32, 128);
        x = net.Pooling("pool4", x, PoolingFunction.Maximum, shrink);
        x = Fire(net, "fire5", x, 32, 128);
        x = Fire(net, "fire6", x, 48, 192);
        x = Fire(net, "fire7", x, 48, 192);
        x = Fire(net, "fire8", x, 64, 256);
        x = net.Pooling("pool8", x, PoolingFunction.Maximum, shrink);
        x = Fire(net, "fire9", x, 64, 256);
        x = net.ConvRelu("conv10", x, 1000, Windows.Square(1));
        x = net.GlobalPooling("pool10", x, PoolingFunction.Average);
        return net.Build(net.Softmax("prob", x));
    }

    private static string Fire(GraphBuilder net, string name, string x, int squeeze, int expand)
    {
        var squeezed = net.ConvRelu($"{name}.squeeze", x, squeeze, Windows.Square(1));
        var narrow = net.ConvRelu($"{name}.expand-1x1", squeezed, expand, Windows.Square(1));
        var wide = net.ConvRelu($"{name}.expand-3x3", squeezed, expand, Windows.Square(3, pad: 1));
        return net.Concatenate($"{name}.concat", narrow, wide);
    }
}
