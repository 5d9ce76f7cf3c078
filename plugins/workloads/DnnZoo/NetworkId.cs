namespace PluginNvm.Workloads.DnnZoo;

/// <summary>The names by which manifests ask for networks.</summary>
internal static class NetworkId
{
    public const string AlexNet = "alexnet";
    public const string GoogLeNet = "googlenet";
    public const string Vgg16 = "vgg-16";
    public const string ResNet18 = "resnet-18";
    public const string SqueezeNet10 = "squeezenet-1.0";
}
