using PluginNvm.Contracts;
using PluginNvm.Workloads.Traces.Formats;
using PluginNvm.Workloads.Traces.Input;
using PluginNvm.Workloads.Traces.Reading;

namespace PluginNvm.Workloads.Traces;

/// <summary>The accesses of a trace file; each reader reads the file anew.</summary>
internal sealed class TraceStream<TFormat>(TraceOptions options) : IAccessStream
    where TFormat : ITraceFormat
{
    private const int MostThreads = 4;

    /// <inheritdoc />
    public AccessColumns Columns => AccessColumns.None;

    /// <inheritdoc />
    public Time? Tick => null;

    /// <inheritdoc />
    public string Identity => FormattableString.Invariant($"{TFormat.Name} {options.File.FullPath} skip {options.Skip} limit {options.Limit} repeat {options.Repeat} control {options.Control}");

    /// <inheritdoc />
    /// <exception cref="ModelException">The file cannot be opened.</exception>
    public IAccessReader Open() => new TraceReader(options, OpenRecords);

    private RecordSource OpenRecords()
    {
        var input = TraceFile.Open(options.File);
        var chunks = new LineChunks(input);
        var skipControl = options.Control == ControlRecords.Skip;
        var threads = options.Threads ?? UsualThreads(input);
        return threads == 0
            ? new DirectRecords<TFormat>(options.File, chunks, skipControl)
            : new AheadRecords<TFormat>(options.File, chunks, skipControl, threads);
    }

    private static int UsualThreads(ITextInput input) =>
        Environment.ProcessorCount == 1 || input.KnownLength <= TextChunk.Capacity ? 0 : Math.Min(Environment.ProcessorCount, MostThreads);
}
