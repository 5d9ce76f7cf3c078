using System.Diagnostics;
using System.Numerics;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>
/// Any number of remembered lines, in lists by age. A line is found by hashing with linear probing in a table at most half full, which every set has for itself so
/// that sets stay independent.
/// </summary>
internal readonly struct ManyGhosts : IGhosts
{
    private readonly SlotLists _lists;
    private readonly KernelArray<ulong> _lines;
    private readonly KernelArray<byte> _listOf;
    private readonly KernelArray<int> _table;
    private readonly int _capacity;
    private readonly int _places;
    private readonly int _shift;
    private readonly int _free;

    /// <param name="geometry">The cache's frames.</param>
    /// <param name="capacity">Lines a set remembers at most, in all lists together; at least 1.</param>
    /// <param name="lists">Lists of a set.</param>
    public ManyGhosts(in CacheGeometry geometry, int capacity, int lists)
    {
        _capacity = capacity;
        _free = lists;
        _lists = new SlotLists(geometry, capacity, lists + 1);
        _lines = new KernelArray<ulong>(Frames.Of(geometry, capacity));
        _listOf = new KernelArray<byte>(_lines.Length);
        var places = BitOperations.RoundUpToPowerOf2(2 * (ulong)capacity);
        _table = new KernelArray<int>(Frames.Of(geometry, (long)places));
        _places = (int)places;
        _shift = 64 - BitOperations.Log2(places);
        for (var set = 0; set < geometry.Sets; set++)
        {
            for (var slot = 0; slot < capacity; slot++)
                _lists.Add(set, _free, slot);
        }
    }

    public int Count(int set, int list) => _lists.Count(set, list);

    public bool IsFull(int set) => _lists.Count(set, _free) == 0;

    public int Find(int set, ulong line)
    {
        var first = set * _places;
        for (var place = Home(line); ; place = (place + 1) & (_places - 1))
        {
            var slot = _table[first + place] - 1;
            if (slot < 0 || _lines[set * _capacity + slot] == line)
                return slot;
        }
    }

    public int ListOf(int set, int slot) => _listOf[set * _capacity + slot];

    public void Add(int set, int list, ulong line)
    {
        var slot = _lists.Oldest(set, _free);
        Debug.Assert(slot >= 0, "there is room");
        _lists.Remove(set, _free, slot);
        _lists.Add(set, list, slot);
        _lines[set * _capacity + slot] = line;
        _listOf[set * _capacity + slot] = (byte)list;
        var first = set * _places;
        var place = Home(line);
        while (_table[first + place] != 0)
            place = (place + 1) & (_places - 1);
        _table[first + place] = slot + 1;
    }

    public void RemoveOldest(int set, int list) => Remove(set, _lists.Oldest(set, list));

    public void Remove(int set, int slot)
    {
        _lists.Remove(set, ListOf(set, slot), slot);
        _lists.Add(set, _free, slot);
        var first = set * _places;
        var place = Home(_lines[set * _capacity + slot]);
        while (_table[first + place] != slot + 1)
            place = (place + 1) & (_places - 1);
        // Entries behind that could stand in the gap are moved into it, so that searches need not go past removed ones (Knuth, volume 3, section 6.4, algorithm R).
        for (var next = (place + 1) & (_places - 1); _table[first + next] != 0; next = (next + 1) & (_places - 1))
        {
            var home = Home(_lines[set * _capacity + _table[first + next] - 1]);
            if (((next - home) & (_places - 1)) < ((next - place) & (_places - 1)))
                continue;
            _table[first + place] = _table[first + next];
            place = next;
        }
        _table[first + place] = 0;
    }

    /// <summary>Multiplicative hashing by the odd number nearest to 2^64 over the golden ratio (Knuth, volume 3, section 6.4).</summary>
    private int Home(ulong line) => (int)(line * 0x9E3779B97F4A7C15 >> _shift);
}
