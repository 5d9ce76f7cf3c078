using System.Diagnostics;
using System.Globalization;

namespace PluginNvm.Host.Cli;

/// <summary>Tells on standard error how far a run is: on a terminal a line that changes, else a line a second at most.</summary>
/// <param name="total">The points to run.</param>
internal sealed class Progress(int total)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private readonly Stopwatch _sinceLine = Stopwatch.StartNew();
    private Action<string>? _line;
    private int _done;
    private int _failed;

    /// <summary>Points done, and how many of them failed.</summary>
    public string Summary => $"{_done} of {total} points{(_failed == 0 ? "" : $", {_failed} failed")}";

    /// <summary>Does the work while its progress is shown.</summary>
    public T Show<T>(Session session, Func<T> work, CancellationToken cancellation)
    {
        if (!Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb")
            return LiveLine.Show(session, () => Line(_sinceStart.Elapsed), work, cancellation);
        _line = session.Error.WriteLine;
        return work();
    }

    /// <summary>Counts a point.</summary>
    public void Finished(bool hasResult)
    {
        lock (_lock)
        {
            _done++;
            _failed += hasResult ? 0 : 1;
            if (_line is null || _sinceLine.Elapsed < Interval || _done == total)
                return;
            _sinceLine.Restart();
            _line(Line(_sinceStart.Elapsed));
        }
    }

    /// <summary>The summary, how fast it goes, and how long the rest will take at that rate.</summary>
    /// <param name="elapsed">Time since the start.</param>
    public string Line(TimeSpan elapsed)
    {
        var rate = _done / elapsed.TotalSeconds;
        if (!(rate > 0) || double.IsInfinity(rate))
            return Summary;
        var rest = TimeSpan.FromSeconds(Math.Min(Math.Ceiling((total - _done) / rate), TimeSpan.FromDays(9999).TotalSeconds));
        return string.Create(CultureInfo.InvariantCulture, $"{Summary}, {Rounded(rate)} points/s, {(rest.Days > 0 ? $"{rest.Days} d " : "")}{rest:hh\\:mm\\:ss} left");
    }

    private static string Rounded(double rate) => rate.ToString(rate < 10 ? "0.##" : "0", CultureInfo.InvariantCulture);
}
