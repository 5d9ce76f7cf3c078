namespace PluginNvm.Tests.Simulators;

/// <summary>Least recently used, by time stamps of each set.</summary>
internal readonly struct StampLru(CacheGeometry geometry) : IReplacementKernel
{
    private readonly int _ways = geometry.Ways;
    private readonly long[] _clocks = new long[geometry.Sets];
    private readonly long[] _stamps = new long[geometry.Frames];

    public static KernelTraits Traits => KernelTraits.SetsIndependent | KernelTraits.LeastRecentlyUsed;

    public int Victim(int set, in CacheAccess access)
    {
        var oldest = 0;
        for (var way = 1; way < _ways; way++)
        {
            if (_stamps[set * _ways + way] < _stamps[set * _ways + oldest])
                oldest = way;
        }
        return oldest;
    }

    public void Hit(int set, int way, in CacheAccess access) => _stamps[set * _ways + way] = ++_clocks[set];

    public void Fill(int set, int way, in CacheAccess access) => _stamps[set * _ways + way] = ++_clocks[set];

    public void Evict(int set, int way, ulong line, bool dirty) => _stamps[set * _ways + way] = 0;
}

/// <summary>As <see cref="StampLru"/>, but some lines bypass a full set.</summary>
internal readonly struct FussyLru(CacheGeometry geometry) : IReplacementKernel
{
    private readonly StampLru _lru = new(geometry);

    public static KernelTraits Traits => KernelTraits.SetsIndependent | KernelTraits.Bypass;

    public int Victim(int set, in CacheAccess access) =>
        (access.Line * 7 + (ulong)access.Kind) % 5 == 2 ? IReplacementKernel.Bypass : _lru.Victim(set, in access);

    public void Hit(int set, int way, in CacheAccess access) => _lru.Hit(set, way, in access);

    public void Fill(int set, int way, in CacheAccess access) => _lru.Fill(set, way, in access);

    public void Evict(int set, int way, ulong line, bool dirty) => _lru.Evict(set, way, line, dirty);
}

/// <summary>Victims in turn, whatever happens.</summary>
internal readonly struct InTurn(CacheGeometry geometry) : IReplacementKernel
{
    private readonly int _ways = geometry.Ways;
    private readonly int[] _next = new int[geometry.Sets];

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    public int Victim(int set, in CacheAccess access) => _next[set]++ % _ways;

    public void Hit(int set, int way, in CacheAccess access)
    {
    }

    public void Fill(int set, int way, in CacheAccess access)
    {
    }

    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}

/// <summary>The victim depends on everything an access tells.</summary>
internal readonly struct Curious(CacheGeometry geometry) : IReplacementKernel
{
    private readonly int _ways = geometry.Ways;

    public static KernelTraits Traits => KernelTraits.ProgramCounter;

    public int Victim(int set, in CacheAccess access) =>
        (int)((access.ProgramCounter + access.Stream * 3 + access.Time * 5 + access.Line) % (ulong)_ways);

    public void Hit(int set, int way, in CacheAccess access)
    {
    }

    public void Fill(int set, int way, in CacheAccess access)
    {
    }

    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}

/// <summary>Replaces the line that is used last of all.</summary>
internal readonly struct Farthest(CacheGeometry geometry) : IReplacementKernel
{
    private readonly int _ways = geometry.Ways;
    private readonly ulong[] _next = new ulong[geometry.Frames];

    public static KernelTraits Traits => KernelTraits.SetsIndependent | KernelTraits.NextUse;

    public int Victim(int set, in CacheAccess access)
    {
        var row = _next.AsSpan(set * _ways, _ways);
        var most = 0;
        for (var way = 1; way < _ways; way++)
        {
            if (row[way] > row[most])
                most = way;
        }
        return most;
    }

    public void Hit(int set, int way, in CacheAccess access) => _next[set * _ways + way] = access.NextUse;

    public void Fill(int set, int way, in CacheAccess access) => _next[set * _ways + way] = access.NextUse;

    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}

/// <summary>Replaces a way that is not there.</summary>
internal readonly struct Astray(int way) : IReplacementKernel
{
    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    public int Victim(int set, in CacheAccess access) => way;

    public void Hit(int set, int way, in CacheAccess access)
    {
    }

    public void Fill(int set, int way, in CacheAccess access)
    {
    }

    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }
}

/// <summary>Throws when it meets a certain line.</summary>
internal readonly struct Throwing(CacheGeometry geometry) : IReplacementKernel
{
    public const ulong Line = 77;

    private readonly StampLru _lru = new(geometry);

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    public int Victim(int set, in CacheAccess access) => _lru.Victim(set, in access);

    public void Hit(int set, int way, in CacheAccess access) => _lru.Hit(set, way, in access);

    public void Fill(int set, int way, in CacheAccess access)
    {
        if (access.Line == Line)
            throw new KernelFailure();
        _lru.Fill(set, way, in access);
    }

    public void Evict(int set, int way, ulong line, bool dirty) => _lru.Evict(set, way, line, dirty);
}

/// <summary>What <see cref="Throwing"/> throws.</summary>
internal sealed class KernelFailure() : Exception("this kernel fails");
