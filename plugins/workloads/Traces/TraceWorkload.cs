using System.Globalization;
using PluginNvm.Contracts;
using PluginNvm.Workloads.Traces.Formats;
using PluginNvm.Workloads.Traces.Input;

namespace PluginNvm.Workloads.Traces;

/// <summary>One trace file as a workload; nothing of it is read before its stream is opened.</summary>
internal sealed class TraceWorkload<TFormat>(TraceOptions options) : IWorkloadSource
    where TFormat : ITraceFormat
{
    /// <inheritdoc />
    /// <exception cref="ModelException">The file cannot be opened.</exception>
    public Workload Load(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using (TraceFile.Open(options.File))
        {
            return new StreamWorkload
            {
                Name = options.File.Given,
                Stream = new TraceStream<TFormat>(options),
                Provenance = [new Provenance("accesses", ProvenanceKind.Computed, $"{TFormat.Name} trace {options.File.Given}{Window()}.")],
            };
        }
    }

    private string Window()
    {
        var taken = (options.Skip, options.Limit) switch
        {
            (0, null) => "",
            (0, { } limit) => $", at most its first {Count(limit)} accesses",
            ({ } skip, null) => $", without its first {Count(skip)} accesses",
            ({ } skip, { } limit) => $", at most {Count(limit)} accesses after the first {Count(skip)}",
        };
        var times = options.Repeat == 1 ? "" : $", read {Count(options.Repeat)} times";
        var control = options.Control == ControlRecords.Skip ? "; its copy-back and invalidate records, if it has any, are left out" : "";
        return taken + times + control;
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
