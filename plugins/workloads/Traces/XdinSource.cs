using PluginNvm.Contracts;
using PluginNvm.Workloads.Traces.Formats;

namespace PluginNvm.Workloads.Traces;

/// <summary>Address traces in Dinero's extended text format: a letter, an address and a size in each line.</summary>
[Plugin("xdin", "An address trace in Dinero's extended din format (letter, address and size in each line), plain or compressed by gzip.",
    Source = "Format as Dinero IV release 7 reads it (J. Edler, M. D. Hill).")]
public sealed class XdinSource : Plugin<IWorkloadSource, TraceOptions>
{
    /// <inheritdoc />
    protected override IWorkloadSource Build() => new TraceWorkload<XdinFormat>(Options);
}
