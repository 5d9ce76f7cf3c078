namespace PluginNvm.Validation.DeepNvm;

/// <summary>The five networks as lists of convolutions and fully connected layers, every extent written as a number.</summary>
internal static class HandNetworks
{
    /// <summary>Layers, and the trained parameters that are not weights (biases; for ResNet-18 also 9,600 scales and shifts).</summary>
    public static (IReadOnlyList<HandLayer> Layers, long OtherParameters) Named(string network) => network switch
    {
        "alexnet" => (AlexNet, 96 + 256 + 384 + 384 + 256 + 4096 + 4096 + 1000),
        "vgg-16" => (Vgg16, 2 * 64 + 2 * 128 + 3 * 256 + 6 * 512 + 4096 + 4096 + 1000),
        "googlenet" => (GoogLeNet(), 8_280),
        "resnet-18" => (ResNet18, 1000 + 2 * (64 * 5 + 128 * 5 + 256 * 5 + 512 * 5)),
        "squeezenet-1.0" => (SqueezeNet(), 96 + 2 * 144 + 2 * 288 + 2 * 432 + 2 * 576 + 1000),
        _ => throw new ArgumentException(network),
    };

    private static readonly HandLayer[] AlexNet =
    [
        new(3, 227, 96, 11, 55), new(96, 27, 256, 5, 27, 2), new(256, 13, 384, 3, 13), new(384, 13, 384, 3, 13, 2), new(384, 13, 256, 3, 13, 2),
        new(9216, 1, 4096, 1, 1), new(4096, 1, 4096, 1, 1), new(4096, 1, 1000, 1, 1),
    ];

    private static readonly HandLayer[] Vgg16 =
    [
        new(3, 224, 64, 3, 224), new(64, 224, 64, 3, 224), new(64, 112, 128, 3, 112), new(128, 112, 128, 3, 112),
        new(128, 56, 256, 3, 56), new(256, 56, 256, 3, 56), new(256, 56, 256, 3, 56),
        new(256, 28, 512, 3, 28), new(512, 28, 512, 3, 28), new(512, 28, 512, 3, 28),
        new(512, 14, 512, 3, 14), new(512, 14, 512, 3, 14), new(512, 14, 512, 3, 14),
        new(25088, 1, 4096, 1, 1), new(4096, 1, 4096, 1, 1), new(4096, 1, 1000, 1, 1),
    ];

    private static readonly HandLayer[] ResNet18 =
    [
        new(3, 224, 64, 7, 112),
        new(64, 56, 64, 3, 56), new(64, 56, 64, 3, 56), new(64, 56, 64, 3, 56), new(64, 56, 64, 3, 56),
        new(64, 56, 128, 3, 28), new(128, 28, 128, 3, 28), new(64, 56, 128, 1, 28), new(128, 28, 128, 3, 28), new(128, 28, 128, 3, 28),
        new(128, 28, 256, 3, 14), new(256, 14, 256, 3, 14), new(128, 28, 256, 1, 14), new(256, 14, 256, 3, 14), new(256, 14, 256, 3, 14),
        new(256, 14, 512, 3, 7), new(512, 7, 512, 3, 7), new(256, 14, 512, 1, 7), new(512, 7, 512, 3, 7), new(512, 7, 512, 3, 7),
        new(512, 1, 1000, 1, 1),
    ];

    private static List<HandLayer> GoogLeNet()
    {
        List<HandLayer> layers = [new(3, 224, 64, 7, 112), new(64, 56, 64, 1, 56), new(64, 56, 192, 3, 56)];
        // Map, input channels, 1x1, 3x3 reduce, 3x3, 5x5 reduce, 5x5, projection.
        (long Map, long In, long[] Out)[] blocks =
        [
            (28, 192, [64, 96, 128, 16, 32, 32]), (28, 256, [128, 128, 192, 32, 96, 64]),
            (14, 480, [192, 96, 208, 16, 48, 64]), (14, 512, [160, 112, 224, 24, 64, 64]), (14, 512, [128, 128, 256, 24, 64, 64]),
            (14, 512, [112, 144, 288, 32, 64, 64]), (14, 528, [256, 160, 320, 32, 128, 128]),
            (7, 832, [256, 160, 320, 32, 128, 128]), (7, 832, [384, 192, 384, 48, 128, 128]),
        ];
        foreach (var (map, channels, outputs) in blocks)
        {
            layers.AddRange([
                new(channels, map, outputs[0], 1, map), new(channels, map, outputs[1], 1, map), new(outputs[1], map, outputs[2], 3, map),
                new(channels, map, outputs[3], 1, map), new(outputs[3], map, outputs[4], 5, map), new(channels, map, outputs[5], 1, map),
            ]);
        }
        layers.Add(new(1024, 1, 1000, 1, 1));
        return layers;
    }

    private static List<HandLayer> SqueezeNet()
    {
        List<HandLayer> layers = [new(3, 224, 96, 7, 109)];
        (long Map, long In, long Squeeze, long Expand)[] fires =
        [
            (54, 96, 16, 64), (54, 128, 16, 64), (54, 128, 32, 128), (27, 256, 32, 128), (27, 256, 48, 192),
            (27, 384, 48, 192), (27, 384, 64, 256), (13, 512, 64, 256),
        ];
        foreach (var (map, channels, squeeze, expand) in fires)
            layers.AddRange([new(channels, map, squeeze, 1, map), new(squeeze, map, expand, 1, map), new(squeeze, map, expand, 3, map)]);
        layers.Add(new(512, 13, 1000, 1, 13));
        return layers;
    }
}
