using System.Numerics;

namespace PluginNvm.Modeling;

/// <summary>A level of any number of ways: tags and dirty levels of a set in order of recency, searched and moved by the span's vectorised methods up to where the line is found.</summary>
internal sealed class DeepRecency : RecencyLevel
{
    private const uint Empty = uint.MaxValue; // the tag of all ones is never given

    private readonly uint[] _tags;
    private readonly int[] _dirtyLevels;
    private readonly ulong _setMask;
    private readonly int _ways;
    private readonly int _clean; // also the depth of what is not found

    // By depth, from 1: references found there (one deeper: not found), and the change in write-backs from each associativity to the next.
    private readonly long[] _reads;
    private readonly long[] _writes;
    private readonly long[] _writeBacks;
    private (long[] Present, long[] Dirty, long[] WrittenBack)? _present;

    public DeepRecency(int sets, int ways)
    {
        _ways = ways;
        _clean = ways + 1;
        _setMask = BitOperations.IsPow2(sets) ? (ulong)sets - 1 : RecencyEntry.MaxSets - 1;
        _tags = new uint[checked(sets * ways)];
        _dirtyLevels = new int[_tags.Length];
        Array.Fill(_tags, Empty);
        Array.Fill(_dirtyLevels, _clean);
        _reads = new long[ways + 2];
        _writes = new long[ways + 2];
        _writeBacks = new long[ways + 2];
    }

    public override int Run(Span<ulong> entries)
    {
        _present = null;
        var kept = 0;
        foreach (var entry in entries)
        {
            var tag = (uint)(entry >> 32);
            var start = (int)((uint)entry >> RecencyEntry.SetShift & _setMask) * _ways;
            var tags = _tags.AsSpan(start, _ways);
            var levels = _dirtyLevels.AsSpan(start, _ways);
            var write = (entry & RecencyEntry.Write) != 0;
            var found = tags.IndexOf(tag);
            var depth = found < 0 ? _clean : found + 1;
            (write ? _writes : _reads)[depth]++;

            // Of a line not found, the level that counts is that of the line it pushes out.
            var last = found < 0 ? _ways - 1 : found;
            var level = levels[last];
            if (level < depth)
            {
                _writeBacks[level]++;
                _writeBacks[depth]--;
            }
            tags[..last].CopyTo(tags[1..]);
            levels[..last].CopyTo(levels[1..]);
            tags[0] = tag;
            levels[0] = write ? 1 : found < 0 ? _clean : Math.Max(level, depth);
            if (depth > 1 || levels[0] != level)
                entries[kept++] = entry;
        }
        return kept;
    }

    public override LruCounts Count(int ways, long reads, long writes)
    {
        long readMisses = 0, writeMisses = 0, writeBacks = 0, filled = 0, dirty = 0;
        for (var depth = ways + 1; depth <= _clean; depth++)
        {
            readMisses += _reads[depth];
            writeMisses += _writes[depth];
        }
        for (var depth = 1; depth <= ways; depth++)
            writeBacks += _writeBacks[depth];
        var (present, dirtyFrom, writtenBack) = _present ??= CountPresent();
        for (var depth = 1; depth <= ways; depth++)
        {
            filled += present[depth];
            dirty += dirtyFrom[depth];
            writeBacks += writtenBack[depth];
        }
        return new LruCounts
        {
            Reads = reads,
            Writes = writes,
            ReadMisses = readMisses,
            WriteMisses = writeMisses,
            Evictions = readMisses + writeMisses - filled,
            DirtyEvictions = writeBacks,
            DirtyLinesAtEnd = dirty,
        };
    }

    /// <summary>Of the lines that are present, by associativity: those at that depth, those dirty from that associativity on, and the change in lines that a smaller cache has written back.</summary>
    private (long[] Present, long[] Dirty, long[] WrittenBack) CountPresent()
    {
        var present = new long[_ways + 2];
        var dirty = new long[_ways + 2];
        var writtenBack = new long[_ways + 2];
        for (var i = 0; i < _tags.Length; i++)
        {
            if (_tags[i] == Empty)
                continue;
            var depth = i % _ways + 1;
            var level = _dirtyLevels[i];
            present[depth]++;
            dirty[Math.Max(depth, level)]++;
            if (level >= depth)
                continue;
            writtenBack[level]++;
            writtenBack[depth]--;
        }
        return (present, dirty, writtenBack);
    }
}
