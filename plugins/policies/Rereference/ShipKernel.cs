using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Rereference;

/// <summary>What SHiP keeps of a line: its signature, whether it trains the counters, whether it was used.</summary>
internal static class ShipFrame
{
    public const int SignatureBits = 14;
    public const ushort Signature = (1 << SignatureBits) - 1;
    public const ushort Trains = 1 << SignatureBits;
    public const ushort Used = 1 << (SignatureBits + 1);
}

/// <summary>SHiP on any form of the values.</summary>
internal readonly struct ShipKernel<TIntervals, TSignature> : IReplacementKernel
    where TIntervals : struct, IIntervals
    where TSignature : struct, ISignature
{
    private readonly TIntervals _intervals;
    private readonly TSignature _signature;
    private readonly KernelArray<ushort> _frames;
    private readonly KernelArray<byte> _counters;
    private readonly int _ways;
    private readonly byte _most;

    public ShipKernel(TIntervals intervals, TSignature signature, in CacheGeometry geometry, ShipOptions options)
    {
        _intervals = intervals;
        _signature = signature;
        _ways = geometry.Ways;
        _frames = new KernelArray<ushort>(Frames.Of(geometry, _ways));
        _counters = new KernelArray<byte>(1 << options.SignatureBits);
        _most = (byte)((1 << options.CounterBits) - 1);
        _counters.All.Fill((byte)1);
    }

    public static KernelTraits Traits => TSignature.Traits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Victim(int set, in CacheAccess access) => _intervals.FindDistant(set);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access)
    {
        if (access.Kind == AccessKind.WriteBack)
            return;
        _intervals.Set(set, way, 0);
        ref var frame = ref _frames[set * _ways + way];
        if ((frame & ShipFrame.Trains) == 0)
            return;
        frame |= ShipFrame.Used;
        ref var counter = ref _counters[frame & ShipFrame.Signature];
        if (counter < _most)
            counter++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill(int set, int way, in CacheAccess access)
    {
        ref var frame = ref _frames[set * _ways + way];
        if (access.Kind == AccessKind.WriteBack)
        {
            frame = 0;
            _intervals.Set(set, way, _intervals.Distant - 1);
            return;
        }
        var signature = _signature.Of(access);
        frame = (ushort)(signature | ShipFrame.Trains);
        _intervals.Set(set, way, _counters[signature] == 0 ? _intervals.Distant : _intervals.Distant - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Evict(int set, int way, ulong line, bool dirty)
    {
        var frame = _frames[set * _ways + way];
        if ((frame & (ShipFrame.Trains | ShipFrame.Used)) != ShipFrame.Trains)
            return;
        ref var counter = ref _counters[frame & ShipFrame.Signature];
        if (counter > 0)
            counter--;
    }
}
