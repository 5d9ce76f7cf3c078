using PluginNvm.Contracts;
using PluginNvm.Workloads.Traces.Formats;
using PluginNvm.Workloads.Traces.Input;

namespace PluginNvm.Workloads.Traces.Reading;

/// <summary>
/// Parses ahead on threads of its own. Chunks are read from the file one after another, parsed side by side, and handed out in the order of the file; a fixed number of them
/// goes round, so that memory does not grow with the file and parsing waits for whoever takes the accesses.
/// </summary>
internal sealed class AheadRecords<TFormat> : RecordSource
    where TFormat : ITraceFormat
{
    /// <summary>Chunks beyond those being parsed: one being handed out, one ready.</summary>
    private const int SpareChunks = 2;

    private readonly LineChunks _chunks;
    private readonly bool _skipControl;
    private readonly Thread[] _threads;

    // The file's next chunk and its number.
    private readonly Lock _reading = new();
    private long _number;
    private bool _ended;

    // Chunks on their round: free, in the hands of a thread, parsed (at their number modulo how many there are), being handed out.
    private readonly object _round = new();
    private readonly Stack<ParsedChunk> _free = [];
    private readonly ParsedChunk?[] _parsed;
    private bool _stopped;

    private ParsedChunk? _current;
    private long _wanted;

    /// <summary>Starts reading.</summary>
    public AheadRecords(InputFile file, LineChunks chunks, bool skipControl, int threads)
        : base(file)
    {
        _chunks = chunks;
        _skipControl = skipControl;
        _parsed = new ParsedChunk?[threads + SpareChunks];
        foreach (var _ in _parsed)
            _free.Push(new ParsedChunk());
        _threads = new Thread[threads];
        for (var i = 0; i < threads; i++)
        {
            _threads[i] = new Thread(Work) { IsBackground = true, Name = $"{TFormat.Name} parser" };
            _threads[i].Start();
        }
    }

    /// <inheritdoc />
    /// <remarks>Waits for the threads, which at most finish the chunk they have.</remarks>
    public override void Dispose()
    {
        lock (_round)
        {
            _stopped = true;
            Monitor.PulseAll(_round);
        }
        foreach (var thread in _threads)
            thread.Join();
        _chunks.Dispose();
    }

    /// <inheritdoc />
    protected override int Next(AccessBlock block, int start, int end, CancellationToken cancellation)
    {
        var place = start;
        while (place < end)
        {
            _current ??= Take(cancellation);
            var next = _current.CopyTo(block, place, end);
            if (next > place)
            {
                place = next;
                continue;
            }
            if (_current.Text.IsFaulty)
            {
                if (place == start)
                    ThrowFault(_current.Text);
                break;
            }
            if (_current.Text.IsEnd)
                break;
            Pass(_current.Text);
            GiveBack(_current);
            _current = null;
        }
        return place;
    }

    /// <summary>The chunk whose turn it is, once it is parsed.</summary>
    private ParsedChunk Take(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var wake = cancellation.UnsafeRegister(static state =>
        {
            lock (state!)
                Monitor.PulseAll(state);
        }, _round);
        lock (_round)
        {
            ref var chunk = ref _parsed[_wanted % _parsed.Length];
            while (chunk is null)
            {
                cancellation.ThrowIfCancellationRequested();
                ObjectDisposedException.ThrowIf(_stopped, this);
                Monitor.Wait(_round);
            }
            var taken = chunk;
            chunk = null;
            _wanted++;
            return taken;
        }
    }

    private void GiveBack(ParsedChunk chunk)
    {
        lock (_round)
        {
            _free.Push(chunk);
            Monitor.PulseAll(_round);
        }
    }

    private void Work()
    {
        // A thread has a chunk before it asks for text: whoever holds the lowest number never waits for another.
        while (Free() is { } chunk && Read(chunk) is { } number)
        {
            Parse(chunk);
            lock (_round)
            {
                _parsed[number % _parsed.Length] = chunk;
                Monitor.PulseAll(_round);
            }
        }
    }

    private void Parse(ParsedChunk chunk)
    {
        try
        {
            chunk.Accept(TFormat.Parse(chunk.Text, chunk.Accesses, 0, chunk.Accesses.Capacity, _skipControl));
        }
        catch (Exception exception)
        {
            // Whoever takes the chunk shall see it; here it would end the process.
            chunk.Text.Restart(0, exception);
            chunk.Accept(0);
        }
    }

    /// <summary>A chunk to fill; null when all is over.</summary>
    private ParsedChunk? Free()
    {
        lock (_round)
        {
            while (_free.Count == 0 && !_stopped)
                Monitor.Wait(_round);
            return _stopped ? null : _free.Pop();
        }
    }

    /// <summary>Reads the file's next lines. The chunk that ends the file, or tells why it cannot be read on, is the last.</summary>
    /// <returns>The chunk's number in the file; null behind the last.</returns>
    private long? Read(ParsedChunk chunk)
    {
        lock (_reading)
        {
            if (_ended)
                return null;
            _chunks.Next(chunk.Text);
            _ended = chunk.Text.Length == 0;
            return _number++;
        }
    }
}
