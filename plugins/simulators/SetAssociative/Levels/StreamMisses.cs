namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <summary>Reads, writes and misses of each stream.</summary>
internal sealed class StreamMisses
{
    private readonly SortedDictionary<uint, long[]> _byStream = [];
    private uint _last = uint.MaxValue;
    private long[] _lastCounts = new long[4];

    /// <summary>The counts of a stream: reads, writes, read misses, write misses.</summary>
    public long[] this[uint stream]
    {
        get
        {
            if (stream == _last && _byStream.Count > 0)
                return _lastCounts;
            if (!_byStream.TryGetValue(stream, out var counts))
                _byStream.Add(stream, counts = new long[4]);
            (_last, _lastCounts) = (stream, counts);
            return counts;
        }
    }

    /// <summary>All streams in ascending order.</summary>
    public IEnumerable<KeyValuePair<uint, long[]>> All => _byStream;

    /// <summary>Forgets the counts.</summary>
    public void Clear()
    {
        _byStream.Clear();
        _last = uint.MaxValue;
    }
}
