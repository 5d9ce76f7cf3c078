using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PluginNvm.Simulators.SetAssociative.Tags;

/// <summary>Up to 8 ways: one group of tags.</summary>
internal readonly unsafe struct OneGroupTags(int sets) : ITagStore
{
    private readonly TagRows _rows = new(sets, 1);

    public static bool ManyWays => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int set, ulong line) =>
        BitOperations.TrailingZeroCount(Vector512.Equals(Vector512.Create(line), Vector512.Load(_rows[set, 1])).ExtractMostSignificantBits());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong LineAt(int set, int way) => _rows[set, 1][way];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int set, int way, ulong line) => _rows[set, 1][way] = line;

    public void Remove(int set, int way, ulong line) => _rows[set, 1][way] = TagRows.Free;
}

/// <summary>Up to 16 ways: two groups of tags.</summary>
internal readonly unsafe struct TwoGroupTags(int sets) : ITagStore
{
    private readonly TagRows _rows = new(sets, 2);

    public static bool ManyWays => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int set, ulong line)
    {
        var row = _rows[set, 2];
        var key = Vector512.Create(line);
        return BitOperations.TrailingZeroCount(
            Vector512.Equals(key, Vector512.Load(row)).ExtractMostSignificantBits()
            | Vector512.Equals(key, Vector512.Load(row + TagRows.Group)).ExtractMostSignificantBits() << TagRows.Group);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong LineAt(int set, int way) => _rows[set, 2][way];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int set, int way, ulong line) => _rows[set, 2][way] = line;

    public void Remove(int set, int way, ulong line) => _rows[set, 2][way] = TagRows.Free;
}

/// <summary>Up to 64 ways.</summary>
internal readonly unsafe struct ManyGroupTags(int sets, int ways) : ITagStore
{
    private readonly int _groups = (ways + TagRows.Group - 1) / TagRows.Group;
    private readonly TagRows _rows = new(sets, (ways + TagRows.Group - 1) / TagRows.Group);

    public static bool ManyWays => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int set, ulong line)
    {
        var row = _rows[set, _groups];
        var key = Vector512.Create(line);
        for (var group = 0; group < _groups; group++)
        {
            var match = Vector512.Equals(key, Vector512.Load(row + group * TagRows.Group)).ExtractMostSignificantBits();
            if (match != 0)
                return group * TagRows.Group + BitOperations.TrailingZeroCount(match);
        }
        return int.MaxValue;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong LineAt(int set, int way) => _rows[set, _groups][way];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int set, int way, ulong line) => _rows[set, _groups][way] = line;

    public void Remove(int set, int way, ulong line) => _rows[set, _groups][way] = TagRows.Free;
}
