using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Workloads.DnnZoo.Networks;

/// <summary>AlexNet as Caffe's model zoo defines it (bvlc_alexnet), after Krizhevsky et al., NIPS 2012.</summary>
internal static class AlexNet
{
    public const string Definition =
        "AlexNet (Krizhevsky et al., NIPS 2012) in the form of Caffe's bvlc_alexnet: 227 x 227 input, conv2, conv4 and conv5 in 2 groups, pooling rounds up.";

    public static NetworkGraph Build(GraphBuilder net)
    {
        var pool = Windows.Square(3, stride: 2, roundUp: true);
        var x = net.Input("data", 3, 227, 227);
        x = net.ConvRelu("conv1", x, 96, Windows.Square(11, stride: 4));
        x = net.LocalResponseNormalization("norm1", x, 5);
        x = net.Pooling("pool1", x, PoolingFunction.Maximum, pool);
        x = net.ConvRelu("conv2", x, 256, Windows.Square(5, pad: 2), groups: 2);
        x = net.LocalResponseNormalization("norm2", x, 5);
        x = net.Pooling("pool2", x, PoolingFunction.Maximum, pool);
        x = net.ConvRelu("conv3", x, 384, Windows.Square(3, pad: 1));
        x = net.ConvRelu("conv4", x, 384, Windows.Square(3, pad: 1), groups: 2);
        x = net.ConvRelu("conv5", x, 256, Windows.Square(3, pad: 1), groups: 2);
        x = net.Pooling("pool5", x, PoolingFunction.Maximum, pool);
        x = net.Relu("fc6.relu", net.Linear("fc6", x, 4096));
        x = net.Relu("fc7.relu", net.Linear("fc7", x, 4096));
        x = net.Linear("fc8", x, 1000);
        return net.Build(net.Softmax("prob", x));
    }
}
