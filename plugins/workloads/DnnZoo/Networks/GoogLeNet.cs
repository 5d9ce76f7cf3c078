using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Workloads.DnnZoo.Networks;

/// <summary>GoogLeNet (Inception v1), after Szegedy et al., CVPR 2015, table 1, as Caffe's model zoo defines it (bvlc_googlenet).</summary>
internal static class GoogLeNet
{
    public const string Definition =
        "GoogLeNet v1 (Szegedy et al., CVPR 2015) in the form of Caffe's bvlc_googlenet: 224 x 224 input, 5 x 5 branches, pooling rounds up, no auxiliary classifiers.";

    public static NetworkGraph Build(GraphBuilder net)
    {
        var shrink = Windows.Square(3, stride: 2, roundUp: true);
        var x = net.Input("data", 3, 224, 224);
        x = net.ConvRelu("conv1", x, 64, Windows.Square(7, stride: 2, pad: 3));
        x = net.Pooling("pool1", x, PoolingFunction.Maximum, shrink);
        x = net.LocalResponseNormalization("norm1", x, 5);
        x = net.ConvRelu("conv2.reduce", x, 64, Windows.Square(1));
        x = net.ConvRelu("conv2", x, 192, Windows.Square(3, pad: 1));
        x = net.LocalResponseNormalization("norm2", x, 5);
        x = net.Pooling("pool2", x, PoolingFunction.Maximum, shrink);
        x = Inception(net, "3a", x, 64, (96, 128), (16, 32), 32);
        x = Inception(net, "3b", x, 128, (128, 192), (32, 96), 64);
        x = net.Pooling("pool3", x, PoolingFunction.Maximum, shrink);
        x = Inception(net, "4a", x, 192, (96, 208), (16, 48), 64);
        x = Inception(net, "4b", x, 160, (112, 224), (24, 64), 64);
        x = Inception(net, "4c", x, 128, (128, 256), (24, 64), 64);
        x = Inception(net, "4d", x, 112, (144, 288), (32, 64), 64);
        x = Inception(net, "4e", x, 256, (160, 320), (32, 128), 128);
        x = net.Pooling("pool4", x, PoolingFunction.Maximum, shrink);
        x = Inception(net, "5a", x, 256, (160, 320), (32, 128), 128);
        x = Inception(net, "5b", x, 384, (192, 384), (48, 128), 128);
        x = net.GlobalPooling("pool5", x, PoolingFunction.Average);
        x = net.Linear("fc", x, 1000);
        return net.Build(net.Softmax("prob", x));
    }

    private static string Inception(
        GraphBuilder net, string name, string x, int direct, (int Reduce, int Out) three, (int Reduce, int Out) five, int projection)
    {
        var one = Windows.Square(1);
        var branch1 = net.ConvRelu($"{name}.1x1", x, direct, one);
        var branch3 = net.ConvRelu($"{name}.3x3", net.ConvRelu($"{name}.3x3-reduce", x, three.Reduce, one), three.Out, Windows.Square(3, pad: 1));
        var branch5 = net.ConvRelu($"{name}.5x5", net.ConvRelu($"{name}.5x5-reduce", x, five.Reduce, one), five.Out, Windows.Square(5, pad: 2));
        var pooled = net.Pooling($"{name}.pool", x, PoolingFunction.Maximum, Windows.Square(3, pad: 1, roundUp: true));
        var branchP = net.ConvRelu($"{name}.projection", pooled, projection, one);
        return net.Concatenate($"{name}.concat", branch1, branch3, branch5, branchP);
    }
}
