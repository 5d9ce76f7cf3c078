using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Rereference;

/// <summary>
/// Hawkeye: values of 3 bits, of which the largest is for lines not worth keeping; those of the others grow when a worthwhile line comes in, and end one below.
/// </summary>
internal readonly struct HawkeyeKernel : IReplacementKernel
{
    private const int AccessesPerWay = 8;
    private const byte Averse = 7;
    private const byte Oldest = 6;
    private const byte MostConfident = 7;
    private const byte Friendly = 4;

    private readonly KernelArray<byte> _ages;
    private readonly KernelArray<ushort> _signatures;
    private readonly KernelArray<byte> _predictor;
    private readonly SampledHistory _history;
    private readonly OptimalHistory _optimal;
    private readonly InstructionSignature _signature;
    private readonly int _ways;

    public HawkeyeKernel(in CacheGeometry geometry, HawkeyeOptions options)
    {
        _ways = geometry.Ways;
        _ages = new KernelArray<byte>(Frames.Of(geometry, _ways));
        _signatures = new KernelArray<ushort>(_ages.Length);
        _history = new SampledHistory(geometry, options.SampledSets, AccessesPerWay);
        _optimal = new OptimalHistory(_history.Samples, _history.Length, _ways);
        _signature = new InstructionSignature(options.SignatureBits);
        _predictor = new KernelArray<byte>(1 << options.SignatureBits);
        _predictor.All.Fill(Friendly);
    }

    public static KernelTraits Traits => KernelTraits.ProgramCounter;

    public int Victim(int set, in CacheAccess access)
    {
        var ages = _ages.All.Slice(set * _ways, _ways);
        var averse = ages.IndexOf(Averse);
        if (averse >= 0)
            return averse;
        var victim = 0;
        for (var way = 1; way < ages.Length; way++)
        {
            if (ages[way] > ages[victim])
                victim = way;
        }
        // A worthwhile line has to go: its instruction was trusted too much.
        if (_history.SampleOf(set) != SampledHistory.None)
            Train(_signatures[set * _ways + victim], isHit: false);
        return victim;
    }

    public void Hit(int set, int way, in CacheAccess access)
    {
        if (access.Kind == AccessKind.WriteBack)
            return;
        var signature = Learn(set, access);
        _signatures[set * _ways + way] = (ushort)signature;
        _ages[set * _ways + way] = _predictor[signature] >= Friendly ? (byte)0 : Averse;
    }

    public void Fill(int set, int way, in CacheAccess access)
    {
        ref var age = ref _ages[set * _ways + way];
        age = Averse;
        if (access.Kind == AccessKind.WriteBack)
            return;
        var signature = Learn(set, access);
        _signatures[set * _ways + way] = (ushort)signature;
        if (_predictor[signature] < Friendly)
            return;
        var ages = _ages.All.Slice(set * _ways, _ways);
        // Once one is at the end the order is kept by not ageing the others past it.
        if (!ages.Contains(Oldest))
        {
            foreach (ref var other in ages)
                other += other < Oldest ? (byte)1 : (byte)0;
        }
        age = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
    }

    private int Learn(int set, in CacheAccess access)
    {
        var signature = _signature.Of(access);
        var sample = _history.SampleOf(set);
        if (sample == SampledHistory.None)
            return signature;
        var leaving = _history.Leaving(sample);
        if (leaving != SampledHistory.None)
        {
            Train(_history.SignatureOf(sample, leaving), isHit: false);
            _history.Remove(sample, leaving);
        }
        var now = _history.Now(sample);
        var before = _history.Find(sample, access.Line);
        if (before != SampledHistory.None)
        {
            Train(_history.SignatureOf(sample, before), _optimal.Hits(sample, before, now));
            _history.Remove(sample, before);
        }
        _optimal.Begin(sample, now);
        _history.Add(sample, access.Line, signature);
        return signature;
    }

    private void Train(int signature, bool isHit)
    {
        ref var confidence = ref _predictor[signature];
        if (isHit && confidence < MostConfident)
            confidence++;
        else if (!isHit && confidence > 0)
            confidence--;
    }
}
