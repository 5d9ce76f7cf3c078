using PluginNvm.Contracts;
using PluginNvm.Workloads.Traces.Formats;

namespace PluginNvm.Workloads.Traces;

/// <summary>Address traces in Dinero's text format: a label and an address in each line.</summary>
[Plugin("din", "An address trace in Dinero's din format (label and address in each line), plain or compressed by gzip.",
    Source = "Format as Dinero IV release 7 reads it (J. Edler, M. D. Hill).")]
public sealed class DinSource : Plugin<IWorkloadSource, TraceOptions>
{
    /// <inheritdoc />
    protected override IWorkloadSource Build() => new TraceWorkload<DinFormat>(Options);
}
