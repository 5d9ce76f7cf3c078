using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>The order of up to 16 ways: one word for a set, whose nibbles are the numbers of the ways, the first in the lowest.</summary>
internal readonly struct NibbleOrder : IWayOrder
{
    private const ulong Ones = 0x1111_1111_1111_1111;
    private const ulong Tops = 0x8888_8888_8888_8888;

    private readonly ulong[] _orders;
    private readonly int _lastShift;

    public NibbleOrder(in CacheGeometry geometry)
    {
        _lastShift = 4 * (geometry.Ways - 1);
        _orders = new ulong[geometry.Sets];
        Array.Fill(_orders, 0x0123_4567_89AB_CDEFul >> (4 * (WayOrder.MostNibbles - geometry.Ways)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int First(int set) => (int)(Trusted.At(_orders, set) & 15);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Last(int set) => (int)(Trusted.At(_orders, set) >> _lastShift) & 15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ToFront(int set, int way)
    {
        ref var order = ref Trusted.At(_orders, set);
        var old = order;
        var upTo = UpTo(old, way);
        order = (old & ~upTo) | (((old << 4) | (uint)way) & upTo);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ToBack(int set, int way)
    {
        ref var order = ref Trusted.At(_orders, set);
        var old = order;
        var before = UpTo(old, way) >> 4;
        order = (((old >> 4) | ((ulong)(uint)way << _lastShift)) & ~before) | (old & before);
    }

    /// <summary>
    /// The nibbles from the lowest to that of a way. The lowest nibble that becomes zero is found exactly; borrows falsify only higher ones, which hold no way a second time.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong UpTo(ulong order, int way)
    {
        var difference = order ^ ((uint)way * Ones);
        var zero = (difference - Ones) & (~difference & Tops);
        return zero ^ (zero - 1);
    }
}
