using Microsoft.Extensions.Logging;

namespace PluginNvm.Host.Cli;

/// <summary>Writes log messages to standard error and, once a run has a folder, to its log file.</summary>
internal sealed class ConsoleLog : ILoggerProvider
{
    private readonly Lock _lock = new();
    private TextWriter? _file;

    /// <summary>The least severe level shown on standard error.</summary>
    public LogLevel Minimum { get; set; } = LogLevel.Warning;

    /// <summary>Also writes every message to a file from now on.</summary>
    public void AlsoTo(StreamWriter file)
    {
        file.AutoFlush = true;
        _file = file;
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
                Console.Error.WriteLine(line);
            _file?.WriteLine($"{category}: {line}");
        }
    }

    private sealed class Logger(ConsoleLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None && (logLevel >= log.Minimum || (log._file is not null && logLevel >= LogLevel.Information));

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                log.Write(logLevel, category, formatter(state, exception) + (exception is null ? "" : $" ({exception.Message})"));
        }
    }
}
