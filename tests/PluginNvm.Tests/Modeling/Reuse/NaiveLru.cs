using PluginNvm.Modeling;

namespace PluginNvm.Tests.Modeling;

/// <summary>One write-back LRU cache as plainly as it can be written: a list of lines and dirty bits for each set, most recent first.</summary>
internal sealed class NaiveLru(int sets, long ways)
{
    private readonly List<(ulong Line, bool Dirty)>[] _sets = [.. Enumerable.Range(0, sets).Select(_ => new List<(ulong, bool)>())];
    private long _reads, _writes, _readMisses, _writeMisses, _evictions, _dirtyEvictions;

    public LruCounts Counts => new()
    {
        Reads = _reads,
        Writes = _writes,
        ReadMisses = _readMisses,
        WriteMisses = _writeMisses,
        Evictions = _evictions,
        DirtyEvictions = _dirtyEvictions,
        DirtyLinesAtEnd = _sets.Sum(set => set.Count(line => line.Dirty)),
    };


    public void Add(ulong line, bool write)
    {
        var set = _sets[line % (ulong)sets];
        var at = set.FindIndex(other => other.Line == line);
        var dirty = write;
        if (write)
            _writes++;
        else
            _reads++;
        if (at >= 0)
        {
            dirty |= set[at].Dirty;
            set.RemoveAt(at);
        }
        else
        {
            if (write)
                _writeMisses++;
            else
                _readMisses++;
            if (set.Count == ways)
            {
                _evictions++;
                _dirtyEvictions += set[^1].Dirty ? 1 : 0;
                set.RemoveAt(set.Count - 1);
            }
        }
        set.Insert(0, (line, dirty));
    }

    public static LruCounts Run(int sets, long ways, ReadOnlySpan<ulong> lines, ReadOnlySpan<AccessKind> kinds)
    {
        var cache = new NaiveLru(sets, ways);
        for (var i = 0; i < lines.Length; i++)
            cache.Add(lines[i], kinds[i].Writes());
        return cache.Counts;
    }
}
