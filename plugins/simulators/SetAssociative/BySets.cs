using PluginNvm.Contracts;
using PluginNvm.Simulators.SetAssociative.Levels;
using PluginNvm.Simulators.SetAssociative.Streams;

namespace PluginNvm.Simulators.SetAssociative;

/// <summary>
/// One level whose sets are shared out: each thread takes the accesses of its own out of every block by itself and runs them in order. Threads write nothing that
/// another reads. The thread that reads the stream is one of them; it waits for the others before rows give way to the next, unless all lie in memory.
/// </summary>
internal sealed class BySets : Team
{
    private readonly Hierarchy _hierarchy;
    private readonly SetWorker[] _workers;

    public BySets(Hierarchy hierarchy, int threads)
    {
        _hierarchy = hierarchy;
        _workers = [.. SetShare.Deal(hierarchy.Levels[0].Shape.Sets, threads).Select(share => new SetWorker(share))];
        foreach (var worker in _workers.Skip(1))
            worker.Start();
    }

    public override void Run(Action<Hierarchy> run) => run(_hierarchy);

    public override void RunRows(Level level, LineBlock lines, int from, int to)
    {
        var rows = new SetWorker.Rows(level, lines.Rows, from, to, level.AsksSizes || lines.AnyIsWhole());
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
            _hierarchy.Levels[0].Counts.Add(worker.TakeCounts(), 1);
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
