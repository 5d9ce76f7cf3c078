using Microsoft.Extensions.Logging;

namespace PluginNvm.Host.Cli;

/// <summary>Writes log messages to standard error and, once a run has a folder, to its log file.</summary>
internal sealed class ConsoleLog : ILoggerProvider
{
    /// <summary>Messages kept for a log file that may never come: those of the start.</summary>
    private const int MostKept = 1000;

    private readonly Lock _lock = new();
    private readonly List<string> _kept = [];
    private TextWriter? _file;

    /// <summary>The least severe level shown on standard error.</summary>
    public LogLevel Minimum { get; set; } = LogLevel.Warning;

    /// <summary>Writes a line to standard error; while a live line is shown, above it.</summary>
    public Action<string> Show { get; set; } = Console.Error.WriteLine;

    /// <summary>Also writes every message to a file, those of the start first.</summary>
    public void AlsoTo(StreamWriter file)
    {
        file.AutoFlush = true;
        lock (_lock)
        {
            _file = file;
            _kept.ForEach(file.WriteLine);
            _kept.Clear();
        }
    }

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <inheritdoc />
    public void Dispose() => _file?.Dispose();

    private void Write(LogLevel level, string category, string message)
    {
        var line = level >= LogLevel.Warning ? $"{level.ToString().ToLowerInvariant()}: {message}" : message;
        lock (_lock)
        {
            if (level >= Minimum)
                Show(line);
            if (_file is not null)
                _file.WriteLine($"{category}: {line}");
            else if (_kept.Count < MostKept)
                _kept.Add($"{category}: {line}");
        }
    }

    private sealed class Logger(ConsoleLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Information and not LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                log.Write(logLevel, category, formatter(state, exception) + (exception is null ? "" : $" ({exception.Message})"));
        }
    }
}
