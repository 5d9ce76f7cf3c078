using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PluginNvm.Simulators.SetAssociative.Tags;

/// <summary>Up to 8 ways: one group of tags.</summary>
internal readonly struct OneGroupTags(int sets) : ITagStore
{
    private readonly TagRows _rows = new(sets, 1);

    public static bool ManyWays => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(int set, ulong line, out int way)
    {
        var match = Vector512.Equals(Vector512.Create(line), Vector512.LoadUnsafe(ref _rows.Row(set, 1))).ExtractMostSignificantBits();
        way = BitOperations.TrailingZeroCount(match);
        return match != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong LineAt(int set, int way) => _rows.At(set, 1, way);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int set, int way, ulong line) => _rows.At(set, 1, way) = line;

    public void Remove(int set, int way, ulong line) => _rows.At(set, 1, way) = TagRows.Free;
}

/// <summary>Up to 16 ways: two groups of tags.</summary>
internal readonly struct TwoGroupTags(int sets) : ITagStore
{
    private readonly TagRows _rows = new(sets, 2);

    public static bool ManyWays => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(int set, ulong line, out int way)
    {
        ref var row = ref _rows.Row(set, 2);
        var key = Vector512.Create(line);
        var match = Vector512.Equals(key, Vector512.LoadUnsafe(ref row)).ExtractMostSignificantBits()
            | Vector512.Equals(key, Vector512.LoadUnsafe(ref row, TagRows.Group)).ExtractMostSignificantBits() << TagRows.Group;
        way = BitOperations.TrailingZeroCount(match);
        return match != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong LineAt(int set, int way) => _rows.At(set, 2, way);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int set, int way, ulong line) => _rows.At(set, 2, way) = line;

    public void Remove(int set, int way, ulong line) => _rows.At(set, 2, way) = TagRows.Free;
}

/// <summary>Up to 64 ways.</summary>
internal readonly struct ManyGroupTags(int sets, int ways) : ITagStore
{
    private readonly int _groups = (ways + TagRows.Group - 1) / TagRows.Group;
    private readonly TagRows _rows = new(sets, (ways + TagRows.Group - 1) / TagRows.Group);

    public static bool ManyWays => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(int set, ulong line, out int way)
    {
        ref var row = ref _rows.Row(set, _groups);
        var key = Vector512.Create(line);
        for (var group = 0; group < _groups; group++)
        {
            var match = Vector512.Equals(key, Vector512.LoadUnsafe(ref row, (nuint)(group * TagRows.Group))).ExtractMostSignificantBits();
            if (match != 0)
            {
                way = group * TagRows.Group + BitOperations.TrailingZeroCount(match);
                return true;
            }
        }
        way = -1;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong LineAt(int set, int way) => _rows.At(set, _groups, way);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int set, int way, ulong line) => _rows.At(set, _groups, way) = line;

    public void Remove(int set, int way, ulong line) => _rows.At(set, _groups, way) = TagRows.Free;
}
