using System.Runtime.ExceptionServices;
using PluginNvm.Contracts;
using PluginNvm.Simulators.SetAssociative.Levels;

namespace PluginNvm.Simulators.SetAssociative;

/// <summary>Runs the accesses of some of a level's sets, on a thread of its own once it is started.</summary>
internal sealed class SetWorker(SetShare sets) : IDisposable
{
    // Accesses looked at before the selected ones are run: these stay in the processor's first-level cache.
    private const int Selection = 2048;

    // Rows that may be begun before the first of them are done.
    private const int QueueLength = 3;

    // Then a waiting thread sleeps: the stream is slow.
    private const int MostSpins = 10_000;

    private readonly AccessBlock _selected = new(Selection + VectorSelection.Step);
    private readonly Rows[] _queue = new Rows[QueueLength];
    private bool _hasSizes;
    private Counts _counts = new();
    private ExceptionDispatchInfo? _failure;
    private Thread? _thread;
    private long _begun;
    private long _done;
    private volatile bool _stopped;

    /// <summary>Gives it a thread, which runs whatever is begun.</summary>
    public void Start()
    {
        _thread = new Thread(Work) { IsBackground = true, Name = "cache sets" };
        _thread.Start();
    }

    /// <summary>Lets the thread run its part of some rows, which stay as they are until <see cref="Wait"/> returns. Only one thread begins and waits.</summary>
    public void Begin(Rows rows)
    {
        WaitUntilDone(_begun - QueueLength + 1);
        _queue[_begun % QueueLength] = rows;
        Volatile.Write(ref _begun, _begun + 1);
    }

    /// <summary>Waits for all that was begun.</summary>
    public void Wait() => WaitUntilDone(_begun);

    /// <summary>Runs its part of some rows. After a failure nothing is run any more.</summary>
    public void Run(Rows rows)
    {
        if (_failure is not null)
            return;
        if (_hasSizes && !rows.WithSizes)
            Array.Clear(_selected.Sizes);
        _hasSizes = rows.WithSizes;
        try
        {
            for (var from = rows.From; from < rows.To && !_stopped; from += Selection)
            {
                rows.Level.Select(rows.Block, from, Math.Min(from + Selection, rows.To), sets, rows.WithSizes, _selected);
                rows.Level.Run(_selected, 0, _selected.Count, AccessDetails.Withheld, _counts);
            }
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }
    }

    /// <summary>Throws what a run threw.</summary>
    public void ThrowIfFailed() => _failure?.Throw();

    /// <summary>What was counted since the last call; nothing may be under way.</summary>
    public Counts TakeCounts()
    {
        var counts = _counts;
        _counts = new Counts();
        return counts;
    }

    /// <summary>Ends the thread, at the latest behind the accesses it has selected.</summary>
    public void Dispose()
    {
        _stopped = true;
        _thread?.Join();
    }

    private void WaitUntilDone(long count)
    {
        var spin = default(SpinWait);
        while (Volatile.Read(ref _done) < count)
            spin.SpinOnce(sleep1Threshold: -1);
    }

    private void Work()
    {
        var spin = default(SpinWait);
        while (!_stopped)
        {
            if (Volatile.Read(ref _begun) > _done)
            {
                Run(_queue[_done % QueueLength]);
                Volatile.Write(ref _done, _done + 1);
                spin.Reset();
            }
            else if (spin.Count < MostSpins)
            {
                spin.SpinOnce(sleep1Threshold: -1);
            }
            else
            {
                Thread.Sleep(1);
            }
        }
    }

    /// <summary>Rows of a block.</summary>
    /// <param name="Level">Whose sets they access.</param>
    /// <param name="Block">The block.</param>
    /// <param name="From">The first row.</param>
    /// <param name="To">The row behind the last.</param>
    /// <param name="WithSizes">Whether sizes matter; otherwise every access counts as less than a line.</param>
    public sealed record Rows(Level Level, AccessBlock Block, int From, int To, bool WithSizes);
}
