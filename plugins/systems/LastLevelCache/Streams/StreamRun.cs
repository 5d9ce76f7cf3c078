using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>An access stream, simulated: what happened, and what it cost in the last level.</summary>
internal sealed class StreamRun
{
    private readonly StreamWorkload _workload;
    private readonly SimulationOptions _options;
    private readonly CacheLevel _last;
    private readonly IOffChipMemory? _offChip;
    private readonly CacheRun _run;

    /// <summary>Simulates.</summary>
    /// <param name="workload">The accesses.</param>
    /// <param name="simulator">What simulates them.</param>
    /// <param name="options">How many, and what is counted.</param>
    /// <param name="levels">The caches, the last one last.</param>
    /// <param name="offChip">The memory behind them; null when it shall cost nothing.</param>
    /// <param name="cancellation">Ends a long simulation early.</param>
    /// <exception cref="ModelException">The levels contradict each other, the memory behind knows no cost, or the stream is malformed or too short.</exception>
    public StreamRun(StreamWorkload workload, ICacheSimulator simulator, SimulationOptions options, IReadOnlyList<CacheLevel> levels, IOffChipMemory? offChip, CancellationToken cancellation)
    {
        if (levels.GroupBy(level => level.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ModelException($"Two levels of the caches have the name '{twice.Key}': give each of 'upper' a name of its own, other than that of the last level.");
        if (options.Streams && !workload.Stream.Columns.HasFlag(AccessColumns.Stream))
            throw new ModelException($"'{workload.Name}' does not tell its streams apart ('interleave' does): leave simulation.streams out.");
        var request = new CacheRequest
        {
            Levels = levels,
            WarmUp = options.WarmUp,
            Accesses = options.Accesses,
            Flush = options.Flush,
            PerStream = options.Streams,
            PerLineWrites = options.LineWrites,
        };
        (_workload, _options, _last, _offChip) = (workload, options, levels[^1], offChip);

        // What cannot say what an access costs says so now, not after the simulation.
        _ = offChip?.Cost(Traffic(1, 1));
        _run = simulator.Run(workload.Stream, [request], cancellation)[0];
        if (_run.Accesses == 0)
            throw new ModelException($"'{workload.Name}' has no accesses.");
    }

    /// <summary>Whether a write that comes in without a fetch counts as a hit in the outputs.</summary>
    public bool WriteAllocateCountsAsHit { get; init; }

    private CacheCounts Counts => _run.Levels[^1];

    private DataSize Unit => _last.Sector ?? _last.Line;

    /// <summary>Time, energy, counts and tables.</summary>
    /// <param name="system">Name of the whole.</param>
    /// <param name="memory">The last level as hardware.</param>
    /// <param name="cache">The last level as stated.</param>
    /// <param name="concurrency">Accesses outstanding at once.</param>
    public SystemResult Result(string system, LastLevelMemory memory, LastLevelCacheOptions cache, double concurrency)
    {
        var traffic = Traffic(_run.MemoryReads, _run.MemoryWrites);
        var offChipCost = _offChip?.Cost(traffic) ?? new OffChipCost { SerialTime = default, Energy = default, Provenance = [] };
        var cost = new RunCost(memory.Array, Counts.ArrayReads, Counts.ArrayWrites, traffic, offChipCost, memory.Array.LeakagePower * cache.LeakageScale, concurrency);
        return new SystemResult
        {
            Time = cost.Time,
            Root = cost.Components(system, _last.Name),
            Outputs = StreamOutputs.Of(Counts, cost, _run, WriteAllocateCountsAsHit),
            Tables = [.. StreamTables.Of(_run, _options)],
            Provenance = [.. Origins(memory, cost, cache, concurrency)],
        };
    }

    private OffChipTraffic Traffic(double reads, double writes) => new(reads, writes, Unit) { Counted = true };

    private IEnumerable<Provenance> Origins(LastLevelMemory memory, RunCost cost, LastLevelCacheOptions cache, double concurrency)
    {
        foreach (var origin in _workload.Provenance.Concat(memory.Cell.Provenance))
            yield return origin;
        yield return new Provenance("accesses of the last-level cache", ProvenanceKind.Computed, FormattableString.Invariant(
            $"{_run.Accesses} accesses simulated one by one{(_options.WarmUp > 0 ? $" after {_options.WarmUp} that only fill the caches" : "")}; the array is read by hits and write-backs, and written by writes and fills"));
        yield return new Provenance("capacity of the last-level cache", ProvenanceKind.Computed, memory.Choice.Reason);
        foreach (var origin in memory.Choice.Provenance.Concat(memory.Array.Provenance).Concat(cost.OffChip.Provenance))
            yield return origin;
        if (_offChip is null)
            yield return new Provenance("off-chip accesses", ProvenanceKind.Assumed, "counted, without time and energy: no off-chip memory is stated");
        if (Unit != _last.Line)
        {
            yield return new Provenance("data per cache access", ProvenanceKind.Assumed,
                $"a sector of {Unit}, each at the array's cost of a {_last.Line} line: absolute energies and times are off by up to the quotient of the two");
        }
        yield return new Provenance("look-ups that miss", ProvenanceKind.Assumed, "without time and energy of their own: a miss costs what it writes into the array, and what bypasses costs nothing here");
        if (cache.WayClasses.Count > 1)
            yield return new Provenance("classes of ways", ProvenanceKind.Assumed, "all of one technology and one array, whatever they stand for");
        if (_run.Levels.Count > 1)
            yield return new Provenance("levels above the last one", ProvenanceKind.Assumed, "they filter the accesses, without time and energy of their own");
        if (WriteAllocateCountsAsHit)
            yield return new Provenance("write misses", ProvenanceKind.Stated, "writes that come in without a fetch are counted as hits");
        foreach (var origin in CostOrigins.Of(concurrency, cache.LeakageScale))
            yield return origin;
    }
}
