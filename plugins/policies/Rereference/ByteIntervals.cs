using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Rereference;

/// <summary>Values of 1 to 8 bits for any number of ways: a byte for each, looked at 32 at a time.</summary>
internal readonly struct ByteIntervals : IIntervals
{
    private readonly KernelArray<byte> _values;
    private readonly int _ways;
    private readonly int _stride;
    private readonly byte _distant;

    public ByteIntervals(in CacheGeometry geometry, int bits)
    {
        _ways = geometry.Ways;
        var stride = (_ways + Vector256<byte>.Count - 1L) / Vector256<byte>.Count * Vector256<byte>.Count;
        _values = new KernelArray<byte>(Frames.Of(geometry, stride));
        _stride = (int)stride;
        _distant = (byte)((1 << bits) - 1);
    }

    public int Distant => _distant;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int set, int way, int value) => _values[set * _stride + way] = (byte)value;

    public int FindDistant(int set)
    {
        ref var values = ref _values[set * _stride];
        var farthest = Vector256<byte>.Zero;
        for (nuint way = 0; way < (nuint)_stride; way += 32)
        {
            var some = Vector256.LoadUnsafe(ref values, way);
            var found = Vector256.Equals(some, Vector256.Create(_distant)).ExtractMostSignificantBits();
            if (found != 0)
                return (int)way + BitOperations.TrailingZeroCount(found);
            farthest = Vector256.Max(farthest, some);
        }
        return Age(ref values, farthest);
    }

    private int Age(ref byte values, Vector256<byte> farthest)
    {
        byte largest = 0;
        for (var i = 0; i < Vector256<byte>.Count; i++)
            largest = Math.Max(largest, farthest[i]);
        var lacking = Vector256.Create((byte)(_distant - largest));
        var victim = -1;
        for (var way = 0; way < _ways; way += 32)
        {
            var some = Vector256.LoadUnsafe(ref values, (nuint)way);
            // What stands for no way stays 0, which is never the largest.
            var live = Vector256.LessThan(Vector256<byte>.Indices, Vector256.Create((byte)Math.Min(_ways - way, 32)));
            var aged = some + (lacking & live);
            aged.StoreUnsafe(ref values, (nuint)way);
            var found = Vector256.Equals(aged, Vector256.Create(_distant)).ExtractMostSignificantBits();
            if (victim < 0 && found != 0)
                victim = way + BitOperations.TrailingZeroCount(found);
        }
        return victim;
    }
}
