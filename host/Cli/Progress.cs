using System.Diagnostics;
using PluginNvm.Host.Experiments;

namespace PluginNvm.Host.Cli;

/// <summary>Tells on standard error how far a run is, at most once a second.</summary>
internal sealed class Progress(TextWriter error, int total)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Stopwatch _sinceLine = Stopwatch.StartNew();
    private int _done;
    private int _failed;

    /// <summary>Counts a point.</summary>
    public void Finished(PointOutcome outcome)
    {
        lock (_lock)
        {
            _done++;
            _failed += outcome.Failure is null ? 0 : 1;
            if (_sinceLine.Elapsed < Interval || _done == total)
                return;
            _sinceLine.Restart();
            error.WriteLine(Line());
        }
    }

    /// <summary>Says where the results are.</summary>
    public void Done(string folder) => error.WriteLine($"{Line()}; results in {folder}");

    private string Line() => $"{_done} of {total} points{(_failed == 0 ? "" : $", {_failed} failed")}";
}
