using Spectre.Console;

namespace PluginNvm.Host.Cli;

/// <summary>A line on a terminal's standard error that changes in place. Nothing else names the library that draws it, so that other commands do not load it.</summary>
internal static class LiveLine
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Does the work while the line is shown; log messages go above it.</summary>
    /// <param name="session">The log.</param>
    /// <param name="line">What the line says now.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellation">Ends the work, which may not listen.</param>
    public static T Show<T>(Session session, Func<string> line, Func<T> work, CancellationToken cancellation)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(session.Error),
            ColorSystem = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        // The line hides the cursor, and the process may end before the work does.
        using var registration = cancellation.Register(() => console.Cursor.Show());
        var plain = session.Log.Show;
        session.Log.Show = text => console.WriteLine(text);
        try
        {
            return console.Live(new Text(line(), Style)).AutoClear(true).Start(context =>
            {
                using var timer = new Timer(_ => context.UpdateTarget(new Text(line(), Style)), null, Interval, Interval);
                return work();
            });
        }
        finally
        {
            session.Log.Show = plain;
        }
    }

    private static Style Style { get; } = new(Color.Aqua);
}
