using PluginNvm.Contracts;

namespace PluginNvm.Workloads.DnnZoo;

/// <summary>Options of <c>dnn-zoo</c>.</summary>
public sealed record DnnZooOptions
{
    /// <summary>
    /// The network: <c>alexnet</c> (Caffe's, grouped, 227 x 227), <c>googlenet</c> (v1, pooling rounds up, no auxiliary classifiers, 224 x 224),
    /// <c>vgg-16</c> (224 x 224), <c>resnet-18</c> (224 x 224), <c>squeezenet-1.0</c> (224 x 224, first convolution without padding, pooling rounds up).
    /// </summary>
    [AllowedValues(NetworkId.AlexNet, NetworkId.GoogLeNet, NetworkId.Vgg16, NetworkId.ResNet18, NetworkId.SqueezeNet10)]
    public required string Network { get; init; }

    /// <summary>Images processed together.</summary>
    [AllowedRange(1, int.MaxValue)]
    public int Batch { get; init; } = 1;

    /// <summary>Whether the workload is one training step instead of inference.</summary>
    public bool Training { get; init; }

    /// <summary>How the forward graph becomes a training step; used when <see cref="Training"/> is true.</summary>
    [DefaultPart("training")]
    public IGraphTransform TrainingStep { get; init; } = null!;

    /// <summary>Number format of all tensors.</summary>
    [AllowedValues("fp32", "fp16", "bf16", "int8")]
    public string ElementType { get; init; } = "fp32";
}
