using System.Globalization;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Workloads.DnnZoo;

/// <summary>One network at one batch size; its graph is built once, when first asked for.</summary>
internal sealed class ZooWorkload : IWorkloadSource
{
    private readonly DnnZooOptions _options;
    private readonly Lazy<GraphWorkload> _workload;

    public ZooWorkload(DnnZooOptions options)
    {
        _options = options;
        _workload = new Lazy<GraphWorkload>(Build);
    }

    /// <inheritdoc />
    public Workload Load(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return _workload.Value;
    }

    private GraphWorkload Build()
    {
        var network = ZooNetwork.Named(_options.Network);
        var forward = network.Build(new GraphBuilder(_options.Network, _options.Batch, TypeNamed(_options.ElementType)));
        var phase = _options.Training ? "training" : "inference";
        return new GraphWorkload
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"{_options.Network}, {phase}, batch {_options.Batch}"),
            Graph = _options.Training ? _options.TrainingStep.Apply(forward, CancellationToken.None) : forward,
            Provenance =
            [
                new Provenance($"layer shapes of {_options.Network}", ProvenanceKind.Computed, string.Create(
                    CultureInfo.InvariantCulture,
                    $"{network.Definition} Per image {GraphStatistics.Macs(forward) / _options.Batch:N0} multiply-accumulates; {GraphStatistics.ParameterElements(forward):N0} parameters.")),
            ],
        };
    }

    private static ElementType TypeNamed(string name) => name switch
    {
        "fp32" => ElementType.Float32,
        "fp16" => ElementType.Float16,
        "bf16" => ElementType.BFloat16,
        "int8" => ElementType.Int8,
        _ => throw new ModelException($"'{name}' is not a number format of the zoo; it has fp32, fp16, bf16 and int8."),
    };
}
