using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Traces.Reading;

/// <summary>Reads what the options ask of a trace: a window of its accesses, once or several times.</summary>
internal sealed class TraceReader(TraceOptions options, Func<RecordSource> open) : IAccessReader
{
    private RecordSource? _records = open();
    private long _readings = 1;

    /// <inheritdoc />
    public bool Read(AccessBlock block, CancellationToken cancellation)
    {
        block.Count = 0;
        while (_records is { } records)
        {
            cancellation.ThrowIfCancellationRequested();
            var left = Leave(records, block, cancellation) ? Left(records) : 0;
            var count = left == 0 ? 0 : records.Read(block, 0, (int)Math.Min(block.Capacity, left), cancellation);
            if (count != 0)
            {
                block.Count = count;
                Clear(block);
                return true;
            }
            RefuseNothing(records);
            Dispose();
            if (_readings++ < options.Repeat)
                _records = open();
        }
        return false;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _records?.Dispose();
        _records = null;
    }

    /// <summary>Reads past the accesses that are left out.</summary>
    /// <returns>False where the file ends among them.</returns>
    private bool Leave(RecordSource records, AccessBlock block, CancellationToken cancellation)
    {
        while (records.Records < options.Skip)
        {
            if (records.Read(block, 0, (int)Math.Min(block.Capacity, options.Skip - records.Records), cancellation) == 0)
                return false;
        }
        return true;
    }

    private long Left(RecordSource records) => options.Limit is { } limit ? limit - (records.Records - options.Skip) : long.MaxValue;

    private void RefuseNothing(RecordSource records)
    {
        if (records.Records == 0)
            throw new ModelException($"{options.File.Given}: no records");
        if (records.Records <= options.Skip)
        {
            throw new ModelException(string.Create(
                CultureInfo.InvariantCulture, $"{options.File.Given}: no records are left: it has {records.Records}, and skip leaves out {options.Skip}"));
        }
    }

    /// <summary>A trace has none of the optional columns.</summary>
    private static void Clear(AccessBlock block)
    {
        block.ProgramCounters.AsSpan(0, Math.Min(block.Count, block.ProgramCounters.Length)).Clear();
        block.Streams.AsSpan(0, Math.Min(block.Count, block.Streams.Length)).Clear();
        block.Times.AsSpan(0, Math.Min(block.Count, block.Times.Length)).Clear();
    }
}
