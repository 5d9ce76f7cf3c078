namespace PluginNvm.Tests.Simulators;

/// <summary>Hierarchies and streams by chance; equal seeds give equal ones.</summary>
internal sealed class RandomHierarchies(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>At most so many levels.</summary>
    public int MostLevels { get; init; } = 3;

    /// <summary>Whether accesses bypass and lines expire; without, inclusion and exclusion hold strictly.</summary>
    public bool Whims { get; init; } = true;

    /// <summary>At least so many levels.</summary>
    public int LeastLevels { get; init; } = 1;

    /// <summary>Whether sets are large enough for hashed tags.</summary>
    public bool ManyWays { get; init; }

    /// <summary>Columns the stream has.</summary>
    public AccessColumns Columns { get; init; } = AccessColumns.ProgramCounter | AccessColumns.Stream | AccessColumns.Time;

    public CacheRequest Request(Func<string, Journal?> journal)
    {
        var count = _random.Next(LeastLevels, MostLevels + 1);
        Inclusion[] inclusions = [.. Enumerable.Range(0, count).Select(i => i == 0 ? Inclusion.NonInclusive : Pick(Inclusion.NonInclusive, Inclusion.Inclusive, Inclusion.Exclusive))];
        var levels = new List<CacheLevel>();
        for (var i = 0; i < count; i++)
            levels.Add(Level(i, inclusions, levels, journal));
        return new CacheRequest
        {
            Levels = levels,
            WarmUp = Chance(4) ? _random.Next(1, 100) : 0,
            Accesses = Chance(5) ? _random.Next(1, 150) : null,
            Flush = Chance(2),
            PerStream = Chance(3),
            PerLineWrites = Chance(2),
        };
    }

    /// <summary>Accesses with some locality, in a small part of the addresses.</summary>
    public List<Access> Stream(int count)
    {
        ulong start = Pick<ulong>(0, 0x1_0000_0000, 0x7FFF_1234_5000, ulong.MaxValue - 8191);
        var region = Pick(512, 2048, 8000);
        var accesses = new List<Access>();
        var (at, time) = (0, 0ul);
        for (var i = 0; i < count; i++)
        {
            at = _random.Next(10) switch
            {
                < 4 => at + 4,
                < 6 => Math.Max(0, at - _random.Next(64)),
                < 8 => _random.Next(region / 8),
                _ => _random.Next(region),
            } % region;
            var size = _random.Next(12) switch
            {
                < 8 => Pick(1, 2, 4, 8),
                < 10 => Pick(16, 32, 64, 128),
                10 => _random.Next(1, 40),
                _ => _random.Next(1, 300),
            };
            if (size >= 16 && Chance(2))
                at = at / size * size;
            size = (int)Math.Min((ulong)size, ulong.MaxValue - (start + (ulong)at)) + (start + (ulong)at + (ulong)size == 0 ? 1 : 0);
            time += (ulong)_random.Next(3);
            var kind = Pick(AccessKind.Read, AccessKind.Read, AccessKind.Write, AccessKind.Write, AccessKind.Fetch, AccessKind.Atomic, AccessKind.Prefetch);
            accesses.Add(new Access(start + (ulong)at, (uint)Math.Max(1, size), kind, (ulong)_random.Next(5) * 4, (uint)_random.Next(3) * 1000, time));
        }
        return accesses;
    }

    public int Next(int below) => _random.Next(below);

    private CacheLevel Level(int i, Inclusion[] inclusions, List<CacheLevel> above, Func<string, Journal?> journal)
    {
        var name = $"L{i + 1}";
        var inclusion = inclusions[i];
        var whole = inclusion == Inclusion.Exclusive || (i + 1 < inclusions.Length && inclusions[i + 1] == Inclusion.Exclusive);
        var line = inclusion switch
        {
            Inclusion.Exclusive => (int)(above[^1].Line.Bits / 8),
            Inclusion.Inclusive => Math.Max((int)above.Max(level => level.Line.Bits / 8), Pick(16, 32, 64, 128)),
            _ => Pick(16, 32, 64, 128),
        };
        int? sector = whole || Chance(2) ? null : Math.Max(2, line / Pick(1, 2, 4, 8));
        var write = whole || !Chance(3) ? WritePolicy.WriteBack : WritePolicy.WriteThrough;
        var lazy = (sector ?? line) <= 64 && !inclusions.Skip(i + 1).Contains(Inclusion.Inclusive);
        WriteMissPolicy? miss = whole ? Pick<WriteMissPolicy?>(null, WriteMissPolicy.FetchOnWrite)
            : Pick<WriteMissPolicy?>(null, null, WriteMissPolicy.FetchOnWrite, lazy ? WriteMissPolicy.LazyFetch : null, WriteMissPolicy.NoAllocate);
        var ways = ManyWays ? _random.Next(65, 80) : _random.Next(1, 6);
        var slices = Chance(4) ? _random.Next(2, 4) : 1;
        var sets = ManyWays ? _random.Next(1, 3) : _random.Next(1, 6);
        int[] classes = Whims && !ManyWays && ways > 1 && Chance(4) ? [ways / 2, ways - ways / 2] : [];
        var admission = classes.Length > 0
            ? Chance(2) ? ByNumberOf(classes.Length, true) : ByNumberOf(classes.Length, false)
            : Whims && Chance(5) ? new KernelAdmission<Picky>(_ => new Picky(), journal(name + " admission"), name)
            : new KernelAdmission<AdmitAll>(_ => new AdmitAll(), journal(name + " admission"), name);
        IAdmissionPolicy ByNumberOf(int count, bool bypasses) =>
            new KernelAdmission<ByNumber>(_ => new ByNumber(count, bypasses), journal(name + " admission"), name);
        var steps = (ulong)_random.Next(5, 300);
        var (policy, retention) = (PolicyOf(i, name, journal), Whims && Chance(4));
        return new CacheLevel
        {
            Name = name,
            Capacity = DataSize.FromBytes((long)sets * slices * ways * line),
            Line = DataSize.FromBytes(line),
            Sector = sector is { } bytes ? DataSize.FromBytes(bytes) : null,
            Ways = ways,
            Slices = slices,
            Policy = policy,
            Admission = admission,
            WayClasses = classes,
            Indexing = Chance(2) ? Parts.Modulo : Parts.Xor,
            SliceIndexing = Chance(2) ? Parts.Modulo : Parts.Xor,
            Retention = retention ? new KernelRetention<ExpiresAfter>(geometry => new ExpiresAfter(geometry, steps)) : Parts.Unlimited,
            Write = write,
            WriteMiss = miss,
            Inclusion = inclusion,
        };
    }

    private ICachePolicy PolicyOf(int level, string name, Func<string, Journal?> journal) => _random.Next(8) switch
    {
        0 when Whims => new KernelPolicy<FussyLru>(geometry => new FussyLru(geometry), journal(name), name),
        1 => new KernelPolicy<InTurn>(geometry => new InTurn(geometry), journal(name), name),
        2 when Columns.HasFlag(AccessColumns.ProgramCounter) => new KernelPolicy<Curious>(geometry => new Curious(geometry), journal(name), name),
        3 when level == 0 => new KernelPolicy<Farthest>(geometry => new Farthest(geometry), journal(name), name),
        _ => new KernelPolicy<StampLru>(geometry => new StampLru(geometry), journal(name), name),
    };

    private bool Chance(int one) => _random.Next(one) == 0;

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];
}
