using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Simulators.SetAssociative.Sharing;

/// <summary>
/// What the simulations of one stream share in a run. A stream that is simulated once is read once, block by block; with the second simulation it is kept in memory if
/// it is short, and curves answer what they can. Counts are the same either way.
/// </summary>
internal sealed class StreamUse
{
    /// <summary>Bytes of the longest stream that is kept.</summary>
    private const long MostBytes = 64L << 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, LruBook> _books = [];
    private ResidentStream? _resident;
    private bool _isLong;
    private int _uses;

    /// <summary>Where the next simulation takes the stream from.</summary>
    /// <exception cref="ModelException">The stream's source is malformed.</exception>
    public IAccessStream Source(IAccessStream stream, CancellationToken cancellation)
    {
        if (stream.Blocks is not null)
            return stream;
        lock (_lock)
        {
            if (_uses++ == 0 || _isLong)
                return stream;
            _resident ??= ResidentStream.Read(stream, MostBytes / ResidentStream.BytesPerAccess(stream.Columns), cancellation);
            _isLong = _resident is null;
            return _resident ?? stream;
        }
    }

    /// <summary>The curves of caches with lines of so many bytes.</summary>
    public LruBook Book(int lineBytes)
    {
        lock (_lock)
        {
            if (!_books.TryGetValue(lineBytes, out var book))
                _books.Add(lineBytes, book = new LruBook(lineBytes));
            return book;
        }
    }
}
