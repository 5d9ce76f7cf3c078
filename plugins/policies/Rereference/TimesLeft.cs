using System.Numerics;
using System.Runtime.Intrinsics;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Rereference;

/// <summary>The time left until the next use of every frame, negative when it is overdue: up to 128 ways, a byte for each, looked at 32 at a time.</summary>
internal readonly struct TimesLeft
{
    private const int Lanes = 32;

    private readonly KernelArray<sbyte> _times;
    private readonly int _ways;
    private readonly int _stride;

    public TimesLeft(in CacheGeometry geometry)
    {
        _ways = geometry.Ways;
        _stride = (_ways + Lanes - 1) / Lanes * Lanes;
        _times = new KernelArray<sbyte>(Frames.Of(geometry, _stride));
        // The end of what is kept is never passed: time stops at either end.
        Most = Math.Max(1, _ways - 1);
    }

    /// <summary>The longest time, either way.</summary>
    public int Most { get; }

    public void Set(int set, int way, int time) => _times[set * _stride + way] = (sbyte)time;

    /// <summary>The way whose time is farthest from now; of equals an overdue one, then the lowest. Gives that distance too.</summary>
    public int Farthest(int set, out int distance)
    {
        ref var times = ref _times[set * _stride];
        var largest = Vector256<byte>.Zero;
        for (nuint way = 0; way < (nuint)_stride; way += Lanes)
            largest = Vector256.Max(largest, Order(Vector256.LoadUnsafe(ref times, way)));
        var half = Vector128.Max(largest.GetLower(), largest.GetUpper());
        byte order = 0;
        for (var i = 0; i < Vector128<byte>.Count; i++)
            order = Math.Max(order, half[i]);
        distance = order / 2;
        for (nuint way = 0; ; way += Lanes)
        {
            var found = Vector256.Equals(Order(Vector256.LoadUnsafe(ref times, way)), Vector256.Create(order)).ExtractMostSignificantBits();
            if (found != 0)
                return (int)way + BitOperations.TrailingZeroCount(found);
        }
    }

    /// <summary>A step of time for all ways of a set but one; those at either end stay there.</summary>
    public void Step(int set, int butWay)
    {
        ref var times = ref _times[set * _stride];
        for (var way = 0; way < _ways; way += Lanes)
        {
            var some = Vector256.LoadUnsafe(ref times, (nuint)way);
            var still = Vector256.GreaterThanOrEqual(Vector256.Abs(some), Vector256.Create((sbyte)Most))
                | Vector256.Equals(Vector256<sbyte>.Indices, Vector256.Create((sbyte)(butWay - way)))
                | Vector256.GreaterThanOrEqual(Vector256<sbyte>.Indices, Vector256.Create((sbyte)Math.Min(_ways - way, Lanes)));
            (some + Vector256.OnesComplement(still)).StoreUnsafe(ref times, (nuint)way);
        }
    }

    /// <summary>Twice the distance, and one more for what is overdue.</summary>
    private static Vector256<byte> Order(Vector256<sbyte> times)
    {
        var distance = Vector256.Abs(times).AsByte();
        return distance + distance + (Vector256.LessThan(times, Vector256<sbyte>.Zero).AsByte() & Vector256<byte>.One);
    }
}
