using PluginNvm.Contracts;
using PluginNvm.Simulators.SetAssociative.Levels;
using PluginNvm.Simulators.SetAssociative.Streams;

namespace PluginNvm.Simulators.SetAssociative;

/// <summary>
/// One level whose sets are shared out: a part of adjacent sets for each core, and for each part a thread that runs the accesses of its sets in their order. The
/// calling thread reads and distributes. What is counted does not depend on who runs when.
/// </summary>
internal sealed class BySets : Team
{
    // Distributions under way: one being filled while the threads work on the others.
    private const int InFlight = 4;

    private readonly Hierarchy _hierarchy;
    private readonly Level _level;
    private readonly Worker[] _workers;
    private readonly SetParts[] _parts;
    private readonly CountdownEvent[] _busy;
    private int _next;

    public BySets(Hierarchy hierarchy, int threads)
    {
        _hierarchy = hierarchy;
        _level = hierarchy.Levels[0];
        _parts = [.. Enumerable.Range(0, InFlight).Select(_ => new SetParts(_level.Shape.Sets, threads))];
        _busy = [.. Enumerable.Range(0, InFlight).Select(_ => new CountdownEvent(0))];
        _workers = [.. Enumerable.Range(0, threads).Select(part => new Worker(_level, part))];
    }

    public override void Run(Action<Hierarchy> run) => run(_hierarchy);

    public override void RunRows(Level level, LineBlock lines, int from, int to)
    {
        var (parts, busy) = (_parts[_next], _busy[_next]);
        _next = (_next + 1) % InFlight;
        busy.Wait();
        ThrowIfFailed();
        parts.Clear(to - from);
        _level.Split(lines.Rows, from, to, parts);
        busy.Reset(_workers.Length);
        foreach (var worker in _workers)
            worker.Begin(parts, busy);
    }

    public override void Settle()
    {
        foreach (var busy in _busy)
            busy.Wait();
        ThrowIfFailed();
        foreach (var worker in _workers)
            _level.Counts.Add(worker.TakeCounts(), 1);
    }

    public override void Dispose()
    {
        foreach (var worker in _workers)
            worker.Dispose();
        foreach (var busy in _busy)
            busy.Dispose();
    }

    private void ThrowIfFailed()
    {
        foreach (var worker in _workers)
            worker.ThrowIfFailed();
    }
}
