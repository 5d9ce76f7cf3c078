using PluginNvm.Contracts;
using PluginNvm.Workloads.Traces.Formats;
using PluginNvm.Workloads.Traces.Input;

namespace PluginNvm.Workloads.Traces.Reading;

/// <summary>Parses on the thread that asks, straight into its block.</summary>
internal sealed class DirectRecords<TFormat>(InputFile file, LineChunks chunks, bool skipControl) : RecordSource(file)
    where TFormat : ITraceFormat
{
    private readonly TextChunk _chunk = new();

    /// <inheritdoc />
    public override void Dispose() => chunks.Dispose();

    /// <inheritdoc />
    protected override int Next(AccessBlock block, int start, int end, CancellationToken cancellation)
    {
        var place = start;
        while (place < end)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_chunk.Fault is null && _chunk.Position < _chunk.Length)
            {
                place = TFormat.Parse(_chunk, block, place, end, skipControl);
                continue;
            }
            if (_chunk.IsFaulty)
            {
                if (place == start)
                    ThrowFault(_chunk);
                break;
            }
            Pass(_chunk);
            chunks.Next(_chunk);
            if (_chunk.IsEnd)
                break;
        }
        return place;
    }
}
