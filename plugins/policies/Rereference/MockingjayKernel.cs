using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Rereference;

/// <summary>Mockingjay, simplified: the time left of each frame, and a predicted distance for each signature.</summary>
internal readonly struct MockingjayKernel : IReplacementKernel
{
    private const int AccessesPerWay = 8;
    private const int AccessesPerStep = 8;
    private const int Unknown = -1;
    private const int NoWay = -1;

    private readonly TimesLeft _timesLeft;
    private readonly byte[] _clocks;
    private readonly int[] _distances;
    private readonly SampledHistory _history;
    private readonly int _signatureBits;
    private readonly int _infinite;
    private readonly int _farthest;

    public MockingjayKernel(in CacheGeometry geometry, MockingjayOptions options)
    {
        _infinite = AccessesPerWay * geometry.Ways - 1;
        // 22 accesses less than infinite at 16 ways.
        _farthest = _infinite - 22 * geometry.Ways / 16;
        _timesLeft = new TimesLeft(geometry);
        _clocks = new byte[geometry.Sets];
        _signatureBits = options.SignatureBits;
        _distances = new int[1 << _signatureBits];
        Array.Fill(_distances, Unknown);
        _history = new SampledHistory(geometry, options.SampledSets, AccessesPerWay);
    }

    public static KernelTraits Traits => KernelTraits.ProgramCounter | KernelTraits.Bypass;

    public int Victim(int set, in CacheAccess access)
    {
        var victim = _timesLeft.Farthest(set, out var farthest);
        if (access.Kind == AccessKind.WriteBack)
            return victim;
        var signature = SignatureOf(access, isHit: false);
        var distance = _distances[signature];
        if (distance <= _farthest && distance / AccessesPerStep <= farthest)
            return victim;
        Learn(set, access.Line, signature);
        Step(set, NoWay);
        return IReplacementKernel.Bypass;
    }

    public void Hit(int set, int way, in CacheAccess access)
    {
        if (access.Kind != AccessKind.WriteBack)
            Use(set, way, access, isHit: true);
    }

    public void Fill(int set, int way, in CacheAccess access)
    {
        if (access.Kind == AccessKind.WriteBack)
            _timesLeft.Set(set, way, -_timesLeft.Most);
        else
            Use(set, way, access, isHit: false);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }

    private void Use(int set, int way, in CacheAccess access, bool isHit)
    {
        var signature = SignatureOf(access, isHit);
        Learn(set, access.Line, signature);
        Step(set, way);
        var distance = _distances[signature];
        _timesLeft.Set(set, way, distance == Unknown ? 0 : distance > _farthest ? _timesLeft.Most : distance / AccessesPerStep);
    }

    private int SignatureOf(in CacheAccess access, bool isHit) =>
        Signatures.Hash(access.ProgramCounter << 2 | (isHit ? 2u : 0) | (access.Kind == AccessKind.Prefetch ? 1u : 0), _signatureBits);

    private void Learn(int set, ulong line, int signature)
    {
        var sample = _history.SampleOf(set);
        if (sample == SampledHistory.None)
            return;
        var leaving = _history.Leaving(sample);
        if (leaving != SampledHistory.None)
        {
            ref var distance = ref _distances[_history.SignatureOf(sample, leaving)];
            distance = distance == Unknown ? _infinite : Math.Min(distance + 1, _infinite);
            _history.Remove(sample, leaving);
        }
        var before = _history.Find(sample, line);
        if (before != SampledHistory.None)
        {
            ref var distance = ref _distances[_history.SignatureOf(sample, before)];
            var measured = _history.Age(sample, before);
            // A sixteenth of the difference, but not more than 1.
            distance = distance == Unknown ? measured : distance + Math.Clamp((measured - distance) / 16, -1, 1);
            _history.Remove(sample, before);
        }
        _history.Add(sample, line, signature);
    }

    /// <summary>Counts an access of a set; at each eighth, the time left of all lines but the one in use gets shorter.</summary>
    private void Step(int set, int used)
    {
        ref var clock = ref _clocks[set];
        if (++clock < AccessesPerStep)
            return;
        clock = 0;
        _timesLeft.Step(set, used);
    }
}
