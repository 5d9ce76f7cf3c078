using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using PluginNvm.Contracts;
using PluginNvm.Simulators.SetAssociative.Levels;

namespace PluginNvm.Simulators.SetAssociative;

/// <summary>A thread that runs the accesses of one part of a level's sets.</summary>
internal sealed class Worker : IDisposable
{
    private static readonly AccessDetails _nothing = new() { ProgramCounters = [], Streams = [], Times = [] };

    private readonly Level _level;
    private readonly int _part;
    private readonly BlockingCollection<(SetParts Parts, CountdownEvent Busy)> _work = [];
    private readonly Thread _thread;
    private Counts _counts = new();
    private ExceptionDispatchInfo? _failure;

    public Worker(Level level, int part)
    {
        (_level, _part) = (level, part);
        _thread = new Thread(Work) { IsBackground = true, Name = $"cache sets {part}" };
        _thread.Start();
    }

    /// <summary>What this thread counted since the last call; it must be idle.</summary>
    public Counts TakeCounts()
    {
        var counts = _counts;
        _counts = new Counts();
        return counts;
    }

    /// <summary>Hands over a distribution; <paramref name="busy"/> is signalled when this thread's part of it is done.</summary>
    public void Begin(SetParts parts, CountdownEvent busy) => _work.Add((parts, busy));

    /// <summary>Throws what the thread threw.</summary>
    public void ThrowIfFailed() => _failure?.Throw();

    public void Dispose()
    {
        _work.CompleteAdding();
        _thread.Join();
        _work.Dispose();
    }

    private void Work()
    {
        foreach (var (parts, busy) in _work.GetConsumingEnumerable())
        {
            try
            {
                // After a failure nothing more is run, but whoever waits is told.
                if (_failure is null)
                    _level.Run(parts.Parts[_part], 0, parts.Parts[_part].Count, _nothing, _counts);
            }
            catch (Exception failure)
            {
                _failure = ExceptionDispatchInfo.Capture(failure);
            }
            finally
            {
                busy.Signal();
            }
        }
    }
}
