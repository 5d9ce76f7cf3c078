using System.Diagnostics;
using System.Numerics;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>
/// Up to 64 remembered lines of a set: all in one array, the oldest first, and a bit for each that says which list it is in. A line is found by comparing several at a time, and what
/// is behind a forgotten one moves up, which for so few is quicker than links and hashing.
/// </summary>
internal readonly struct FewGhosts : IGhosts
{
    public const int Most = 64;

    private readonly ulong[] _lines;
    private readonly KernelArray<Entries> _entries;
    private readonly int _capacity;

    /// <param name="geometry">The cache's frames.</param>
    /// <param name="capacity">Lines a set remembers at most, in both lists together.</param>
    public FewGhosts(in CacheGeometry geometry, int capacity)
    {
        _capacity = capacity;
        _lines = new ulong[Frames.Of(geometry, capacity)];
        _entries = new KernelArray<Entries>(geometry.Sets);
    }

    public int Count(int set, int list)
    {
        var entries = _entries[set];
        var second = BitOperations.PopCount(entries.OfSecond);
        return list == 0 ? entries.Count - second : second;
    }

    public bool IsFull(int set) => _entries[set].Count == _capacity;

    public int Find(int set, ulong line) => _lines.AsSpan(set * _capacity, _entries[set].Count).IndexOf(line);

    public int ListOf(int set, int entry) => (int)(_entries[set].OfSecond >> entry) & 1;

    public void Add(int set, int list, ulong line)
    {
        ref var entries = ref _entries[set];
        Debug.Assert(entries.Count < _capacity, "there is room");
        _lines[set * _capacity + entries.Count] = line;
        entries.OfSecond |= (ulong)list << entries.Count;
        entries.Count++;
    }

    public void Remove(int set, int entry)
    {
        ref var entries = ref _entries[set];
        var lines = _lines.AsSpan(set * _capacity, entries.Count);
        lines[(entry + 1)..].CopyTo(lines[entry..]);
        var before = (1ul << entry) - 1;
        entries.OfSecond = (entries.OfSecond & before) | (entries.OfSecond >> 1 & ~before);
        entries.Count--;
    }

    public void RemoveOldest(int set, int list)
    {
        var second = _entries[set].OfSecond;
        Remove(set, BitOperations.TrailingZeroCount(list == 0 ? ~second : second));
    }

    private struct Entries
    {
        public ulong OfSecond;
        public int Count;
    }
}
