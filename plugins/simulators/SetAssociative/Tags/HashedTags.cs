using System.Numerics;

namespace PluginNvm.Simulators.SetAssociative.Tags;

/// <summary>
/// Any number of ways: the frames are found through a hash table over the whole cache, so that the cost of a look-up does not grow with the ways. Linear probing in a
/// table at most half full; an entry leaves by moving later ones of its run forward.
/// </summary>
internal readonly struct HashedTags : ITagStore
{
    private readonly int _ways;
    private readonly ulong[] _lines;
    private readonly int[] _slots;
    private readonly int _shift;

    public HashedTags(int sets, int ways)
    {
        _ways = ways;
        _lines = new ulong[checked(sets * ways)];
        var bits = BitOperations.Log2((uint)_lines.Length) + 2;
        _slots = new int[checked(1 << bits)];
        Array.Fill(_slots, -1);
        _shift = 64 - bits;
    }

    public static bool ManyWays => true;

    public bool TryFind(int set, ulong line, out int way)
    {
        for (var slot = Home(line); ; slot = Next(slot))
        {
            var frame = _slots[slot];
            way = frame - set * _ways;
            if (frame < 0)
                return false;
            if (_lines[frame] == line)
                return true;
        }
    }

    public ulong LineAt(int set, int way) => _lines[set * _ways + way];

    public void Put(int set, int way, ulong line)
    {
        var frame = set * _ways + way;
        _lines[frame] = line;
        var slot = Home(line);
        while (_slots[slot] >= 0)
            slot = Next(slot);
        _slots[slot] = frame;
    }

    public void Remove(int set, int way, ulong line)
    {
        var frame = set * _ways + way;
        var hole = Home(line);
        while (_slots[hole] != frame)
            hole = Next(hole);
        for (var slot = Next(hole); _slots[slot] >= 0; slot = Next(slot))
        {
            // An entry may fill the hole unless its home lies behind the hole in the run.
            var home = Home(_lines[_slots[slot]]);
            var mask = _slots.Length - 1;
            if (((slot - home) & mask) < ((slot - hole) & mask))
                continue;
            _slots[hole] = _slots[slot];
            hole = slot;
        }
        _slots[hole] = -1;
    }

    // Fibonacci hashing: the upper bits of a product with 2^64 over the golden ratio (D. E. Knuth, The Art of Computer Programming 3, 6.4).
    private int Home(ulong line) => (int)(unchecked(line * 0x9E3779B97F4A7C15) >> _shift);

    private int Next(int slot) => (slot + 1) & (_slots.Length - 1);
}
