using System.Collections.Concurrent;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Simulators.SetAssociative.Sharing;

/// <summary>
/// What the simulations of one stream share in a run. Equal ones are one. A stream that is simulated once is read once, block by block; with the second simulation it is kept in memory if
/// it is short, and curves answer what they can. Counts are the same either way.
/// </summary>
internal sealed class StreamUse
{
    /// <summary>Bytes of the longest stream that is kept.</summary>
    private const long MostBytes = 64L << 20;

    /// <summary>Simulations that are remembered: some for every point of a sweep's other axes, while memory does not grow with its points.</summary>
    private const int MostRuns = 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, LruBook> _books = [];
    private readonly ConcurrentDictionary<RequestKey, Lazy<CacheRun>> _runs = new();
    private readonly ConcurrentQueue<RequestKey> _remembered = new();
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

    /// <summary>
    /// What happens in a hierarchy: simulated by the first who asks, while others who ask the same wait. Counts of every line are too many to be remembered; they are simulated again.
    /// </summary>
    /// <param name="request">The hierarchy.</param>
    /// <param name="simulate">Simulates it.</param>
    /// <param name="cancellation">Of this caller.</param>
    public CacheRun Run(CacheRequest request, Func<CacheRun> simulate, CancellationToken cancellation)
    {
        if (request.PerLineWrites)
            return simulate();
        var key = new RequestKey(request);
        while (true)
        {
            var run = _runs.GetOrAdd(key, Remember, simulate);
            try
            {
                return run.Value;
            }
            catch (Exception exception)
            {
                // What one caller cancelled, or what failed, says nothing to those who ask later.
                _runs.TryRemove(new KeyValuePair<RequestKey, Lazy<CacheRun>>(key, run));
                if (exception is not OperationCanceledException || cancellation.IsCancellationRequested)
                    throw;
            }
        }
    }

    private Lazy<CacheRun> Remember(RequestKey key, Func<CacheRun> simulate)
    {
        _remembered.Enqueue(key);
        while (_remembered.Count > MostRuns && _remembered.TryDequeue(out var oldest))
            _runs.TryRemove(oldest, out _);
        return new Lazy<CacheRun>(simulate);
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
