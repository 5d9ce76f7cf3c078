using System.Numerics;
using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Rereference;

/// <summary>Values of 2 bits for up to 64 ways: two words for a set, of the lower and of the upper bits.</summary>
internal readonly struct Planes64(in CacheGeometry geometry) : IIntervals
{
    public const int MostWays = 64;

    private readonly KernelArray<Planes> _values = new KernelArray<Planes>(geometry.Sets);
    private readonly ulong _ways = ulong.MaxValue >> (MostWays - geometry.Ways);

    public int Distant => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(int set, int way, int value)
    {
        ref var values = ref _values[set];
        values.Lower = (values.Lower & ~(1ul << way)) | (ulong)(value & 1) << way;
        values.Upper = (values.Upper & ~(1ul << way)) | (ulong)(value >> 1) << way;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindDistant(int set)
    {
        ref var values = ref _values[set];
        var distant = values.Lower & values.Upper & _ways;
        while (distant == 0)
        {
            values.Upper ^= values.Lower;
            values.Lower = ~values.Lower;
            distant = values.Lower & values.Upper & _ways;
        }
        return BitOperations.TrailingZeroCount(distant);
    }

    private struct Planes
    {
        public ulong Lower;
        public ulong Upper;
    }
}
