using PluginNvm.Contracts;
using PluginNvm.Modeling;
using PluginNvm.Simulators.SetAssociative.Building;
using PluginNvm.Simulators.SetAssociative.Levels;
using PluginNvm.Simulators.SetAssociative.Streams;

namespace PluginNvm.Simulators.SetAssociative;

/// <summary>One hierarchy while it runs: its levels, and which accesses of the stream it counts.</summary>
internal sealed class Hierarchy
{
    private readonly CacheRequest _request;
    private readonly Level[] _levels;
    private readonly List<Counts> _warmUp = [];
    private long _seen;

    // The access that ended the run, for what is asked at the end; blocks do not last.
    private readonly AccessDetails _last = new() { ProgramCounters = [0], Streams = [0], Times = [] };

    /// <summary>Makes the levels.</summary>
    /// <exception cref="ModelException">The request is contradictory, or a kernel needs what the stream lacks.</exception>
    public Hierarchy(CacheRequest request, IAccessStream stream)
    {
        _request = request;
        if (request.Levels.Count == 0)
            throw new ModelException("A cache hierarchy has at least one level; none is stated.");
        if (request.WarmUp < 0 || request.Accesses < 0)
            throw new ModelException($"A warm-up of {request.WarmUp} and {request.Accesses?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "all"} accesses: numbers of accesses are not negative.");
        var shapes = request.Levels.Select(LevelShape.Of).ToList();
        for (var i = 0; i < shapes.Count; i++)
            shapes[i].CheckAbove(shapes.Take(i).ToList());
        var tick = stream.Columns.HasFlag(AccessColumns.Time) ? stream.Tick : null;
        var alone = request is { Levels.Count: 1, PerStream: false, PerLineWrites: false };
        _levels = [.. request.Levels.Zip(shapes, (level, shape) => LevelBuilder.Build(level, shape, tick, alone))];
        for (var i = 0; i < Levels.Count; i++)
        {
            Levels[i].Above = i > 0 ? Levels[i - 1] : null;
            Levels[i].Below = i + 1 < Levels.Count ? Levels[i + 1] : null;
            Levels[i].IsInFrontOfInclusive = shapes.Skip(i + 1).Any(shape => shape.Inclusion == Inclusion.Inclusive);
            if (Levels[i].Traits.HasFlag(KernelTraits.ProgramCounter) && !stream.Columns.HasFlag(AccessColumns.ProgramCounter))
                throw new ModelException($"Cache '{shapes[i].Name}': its policy asks for the addresses of instructions, which this stream does not have (din, xdin and synthetic streams have none, but 'interleave' gives each of its streams one; 'ship' can do without: signature memory-region).");
            if (Levels[i].Traits.HasFlag(KernelTraits.NextUse) && i > 0)
                throw new ModelException($"Cache '{shapes[i].Name}': its policy knows the future of the stream, which is that of the first level only: use it without levels above.");
            if (request.PerLineWrites)
                Levels[i].LineWrites = new uint[checked(shapes[i].Sets * shapes[i].Ways)];
        }
        if (request.PerStream)
            Levels[0].StreamMisses = new StreamMisses();
    }

    /// <summary>The levels, nearest the cores first.</summary>
    public IReadOnlyList<Level> Levels => _levels;

    /// <summary>Bytes of a line of the first level.</summary>
    public int LineBytes => Levels[0].Shape.LineBytes;

    /// <summary>Whether the first level must know the future.</summary>
    public bool NeedsNextUse => Levels[0].Traits.HasFlag(KernelTraits.NextUse);

    /// <summary>Whether its sets may be simulated apart.</summary>
    public bool SetsIndependent => Levels[0].SetsIndependent && Levels[0].StreamMisses is null;

    /// <summary>Whether curves know what it counts.</summary>
    public bool IsOnCurve => Levels[0].IsOnCurve && _request is { WarmUp: 0, Accesses: null };

    /// <summary>Whether it wants no more of the stream.</summary>
    public bool IsDone => _request.Accesses is { } most && _seen - _request.WarmUp >= most;

    private long Counted => Math.Max(0, _seen - _request.WarmUp);

    /// <summary>Runs a part of the stream.</summary>
    /// <param name="lines">It, in lines of the first level.</param>
    /// <param name="team">Who runs them.</param>
    public void Run(LineBlock lines, Team team)
    {
        if (IsDone)
            return;
        var (from, accesses) = (0, lines.Accesses);
        if (_seen < _request.WarmUp)
        {
            from = (int)Math.Min(accesses, _request.WarmUp - _seen);
            RunPart(lines, 0, from, team);
            if (_seen == _request.WarmUp)
            {
                team.Settle();
                EndWarmUp();
            }
        }
        var to = _request.Accesses is { } most ? from + (int)Math.Min(accesses - from, most - Counted) : accesses;
        RunPart(lines, from, to, team);
    }

    /// <summary>What happened.</summary>
    /// <exception cref="ModelException">The stream ended within the warm-up.</exception>
    public CacheRun Result()
    {
        if (_seen < _request.WarmUp || (_seen == _request.WarmUp && _request.WarmUp > 0))
            throw new ModelException($"The stream ends after {_seen} accesses, within the warm-up of {_request.WarmUp}: nothing is counted.");
        if (_request.Accesses is { } asked && Counted < asked)
            throw new ModelException($"The stream ends {Counted} accesses after the warm-up; {asked} were asked for.");
        var dirty = Levels.Select(level => level.DirtyLines()).ToList();
        if (_request.Flush)
        {
            foreach (var level in Levels)
                level.Flush(new Origin(_last, 0));
        }
        for (var i = 0; i < _warmUp.Count; i++)
            Levels[i].Counts.Add(_warmUp[i], -1);
        return Result(dirty);
    }

    /// <summary>What happened, by a curve.</summary>
    /// <param name="curve">The counts of its only level.</param>
    /// <param name="accesses">Accesses of the stream.</param>
    public CacheRun Result(LruCounts curve, long accesses)
    {
        _seen = accesses;
        var counts = Levels[0].Counts;
        counts.Reads = curve.Reads;
        counts.Writes = curve.Writes;
        counts.Misses = curve.Misses;
        counts.WriteMisses = curve.WriteMisses;
        counts.Evictions = curve.Evictions;
        counts.DirtyEvictions = curve.DirtyEvictions;
        counts.WriteBacks = _request.Flush ? curve.DirtyLinesAtEnd : 0;
        return Result([curve.DirtyLinesAtEnd]);
    }

    private CacheRun Result(IReadOnlyList<long> dirtyLines)
    {
        foreach (var level in Levels.Where(level => level.IsAlone))
            level.Counts.SettleAlone();
        var last = Levels[^1].Counts;
        return new CacheRun
        {
            Accesses = Counted,
            Levels = [.. Levels.Zip(dirtyLines, LevelResult.Of)],
            Streams = [.. Levels[0].StreamMisses?.All.Select(stream => new StreamCounts(stream.Key, stream.Value[0], stream.Value[1], stream.Value[2], stream.Value[3])) ?? []],
            MemoryReads = last.Fetches,
            MemoryBytesRead = LevelResult.BytesIn(Levels[^1]),
            MemoryWrites = LevelResult.StoresOf(last),
            MemoryBytesWritten = LevelResult.BytesOut(Levels[^1]),
        };
    }

    private void RunPart(LineBlock lines, int from, int to, Team team)
    {
        if (from == to)
            return;
        var (first, end) = (lines.RowOf(from), lines.RowOf(to));
        if (!Levels[0].TellsApart(lines.LargestAddress))
        {
            // What other threads have counted belongs to the level as it is.
            team.Settle();
            _levels[0] = Levels[0].WithFullTags();
        }
        var level = Levels[0];
        var writes = AccessCounting.Writes(lines.Rows.Kinds.AsSpan(first, end - first));
        level.Counts.Writes += writes;
        level.Counts.Reads += end - first - writes;
        if (level.StreamMisses is { } streams)
        {
            for (var row = first; row < end; row++)
                streams[lines.Details.Streams[row]][lines.Rows.Kinds[row].Writes() ? 1 : 0]++;
        }
        team.RunRows(level, lines, first, end);
        Remember(lines.Details, end - 1);
        _seen += to - from - (lines.GoesOn ? 1 : 0);
    }

    private void Remember(AccessDetails details, int row)
    {
        (_last.ProgramCounters[0], _last.Streams[0]) = (details.ProgramCounters[row], details.Streams[row]);
        if (details.Times.Length > 0)
            _last.Times = [details.Times[row]];
        else
            _last.FirstTime = details.FirstTime + (ulong)row;
    }

    private void EndWarmUp()
    {
        foreach (var level in Levels)
        {
            var counts = new Counts();
            counts.Add(level.Counts, 1);
            _warmUp.Add(counts);
            if (level.LineWrites is { } writes)
                Array.Clear(writes);
            level.StreamMisses?.Clear();
        }
    }
}
