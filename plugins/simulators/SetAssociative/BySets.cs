using PluginNvm.Contracts;
using PluginNvm.Simulators.SetAssociative.Levels;
using PluginNvm.Simulators.SetAssociative.Streams;

namespace PluginNvm.Simulators.SetAssociative;

/// <summary>
/// One level whose sets are shared out: adjacent sets for each thread, which takes their accesses out of every block by itself and runs them in order. Threads write nothing that
/// another reads. The thread that reads the stream is one of them; it waits for the others before rows give way to the next, unless all lie in memory.
/// </summary>
internal sealed class BySets : Team
{
    private readonly Hierarchy _hierarchy;
    private readonly Level _level;
    private readonly SetWorker[] _workers;

    public BySets(Hierarchy hierarchy, int threads)
    {
        (_hierarchy, _level) = (hierarchy, hierarchy.Levels[0]);
        _workers = [.. Enumerable.Range(0, threads).Select(part => new SetWorker(_level, SetRange.Part(_level.Shape.Sets, part, threads)))];
        foreach (var worker in _workers.Skip(1))
            worker.Start();
    }

    public override void Run(Action<Hierarchy> run) => run(_hierarchy);

    public override void RunRows(Level level, LineBlock lines, int from, int to)
    {
        // Alone, a level asks of the size only whether a write covers a line.
        var rows = new SetWorker.Rows(lines.Rows, from, to, !level.IsAlone || lines.AnyIsWhole());
        foreach (var worker in _workers.AsSpan(1))
            worker.Begin(rows);
        _workers[0].Run(rows);
        if (!lines.RowsStay)
            WaitForAll();
        ThrowIfFailed();
    }

    public override void Settle()
    {
        WaitForAll();
        ThrowIfFailed();
        foreach (var worker in _workers)
            _level.Counts.Add(worker.TakeCounts(), 1);
    }

    public override void Dispose()
    {
        foreach (var worker in _workers)
            worker.Dispose();
    }

    private void WaitForAll()
    {
        foreach (var worker in _workers.AsSpan(1))
            worker.Wait();
    }

    private void ThrowIfFailed()
    {
        foreach (var worker in _workers)
            worker.ThrowIfFailed();
    }
}
