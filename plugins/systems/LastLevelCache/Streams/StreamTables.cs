using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>The tables of a simulated stream.</summary>
internal static class StreamTables
{
    /// <summary>The levels, and what else was asked for.</summary>
    public static IEnumerable<ResultTable> Of(CacheRun run, SimulationOptions options)
    {
        yield return Levels(run);
        if (options.Streams)
            yield return Streams(run);
        if (options.LineWrites)
            yield return LineWrites(run);
    }

    private static ResultTable Levels(CacheRun run) => new()
    {
        Name = "levels",
        Title = "What happened in each level of the caches",
        Columns =
        [
            new Column("level"), new Column("reads"), new Column("writes"), new Column("read-misses"), new Column("write-misses"),
            new Column("read-sector-misses"), new Column("write-sector-misses"), new Column("unfetched-writes"), new Column("fills"), new Column("evictions"), new Column("dirty-evictions"), new Column("write-backs"), new Column("write-throughs"),
            new Column("bypassed-reads"), new Column("bypassed-writes"), new Column("bypassed-write-backs"), new Column("back-invalidations"), new Column("expirations"),
            new Column("dirty-lines-at-end"), new Column("array-reads"), new Column("array-writes"), new Column("bytes-in", "B"), new Column("bytes-out", "B"),
        ],
        Rows = [.. run.Levels.Select(Row)],
    };

    private static IReadOnlyList<object?> Row(CacheCounts level) =>
    [
        level.Name, level.Reads, level.Writes, level.ReadMisses, level.WriteMisses,
        level.ReadSectorMisses, level.WriteSectorMisses, level.UnfetchedWrites, level.Fills, level.Evictions, level.DirtyEvictions, level.WriteBacks, level.WriteThroughs,
        level.BypassedReads, level.BypassedWrites, level.BypassedWriteBacks, level.BackInvalidations, level.Expirations,
        level.DirtyLinesAtEnd, level.ArrayReads, level.ArrayWrites, level.BytesIn, level.BytesOut,
    ];

    private static ResultTable Streams(CacheRun run) => new()
    {
        Name = "streams",
        Title = "Accesses and misses of each stream in the first level",
        Columns = [new Column("stream"), new Column("reads"), new Column("writes"), new Column("read-misses"), new Column("write-misses")],
        Rows = [.. run.Streams.Select(stream => (IReadOnlyList<object?>)[(long)stream.Stream, stream.Reads, stream.Writes, stream.ReadMisses, stream.WriteMisses])],
    };

    private static ResultTable LineWrites(CacheRun run) => new()
    {
        Name = "line-writes",
        Title = "How the array writes of each level spread over its lines",
        Columns = [new Column("level"), new Column("lines"), new Column("mean"), new Column("most"), new Column("most-over-mean", "x"), new Column("variation")],
        Rows = [.. run.Levels.Select(level => Spread(level.Name, level.LineWrites))],
    };

    // The coefficient of variation: the standard deviation over the mean. Both quotients are unknown where nothing was written.
    private static IReadOnlyList<object?> Spread(string level, IReadOnlyList<uint> writes)
    {
        double sum = 0, squares = 0, most = 0;
        foreach (var count in writes)
        {
            sum += count;
            squares += (double)count * count;
            most = Math.Max(most, count);
        }
        var mean = sum / writes.Count;
        var variance = Math.Max(0, squares / writes.Count - mean * mean);
        return [level, (long)writes.Count, mean, most, mean > 0 ? most / mean : null, mean > 0 ? Math.Sqrt(variance) / mean : null];
    }
}
