using PluginNvm.Contracts;
using PluginNvm.Host.Experiments;

namespace PluginNvm.Host.Cli;

/// <summary>Hands reports the console and the output folder.</summary>
internal sealed class ReportOutput(TextWriter console, OutputFolder folder) : IReportOutput
{
    private Exception? _refusal;

    /// <inheritdoc />
    public TextWriter Console { get; } = console;

    /// <inheritdoc />
    public int ConsoleWidth { get; } = System.Console.IsOutputRedirected ? 0 : Math.Max(0, System.Console.WindowWidth);

    /// <inheritdoc />
    public TextWriter CreateText(string path) => Watched(() => folder.CreateText(path));

    /// <inheritdoc />
    public Stream CreateBinary(string path) => Watched(() => folder.CreateBinary(path));

    /// <summary>Whether an exception says that the output folder cannot be written, and not that a report is wrong.</summary>
    public bool IsRefusal(Exception exception) => exception == _refusal || (exception is IOException && IsFull(exception.HResult));

    /// <summary>No space left, or more than a user may have, as the system numbers it.</summary>
    /// <param name="error">The number.</param>
    public static bool IsFull(int error) =>
        OperatingSystem.IsWindows() ? (error & 0xFFFF) is 39 or 112 : error == 28 || error == (OperatingSystem.IsMacOS() ? 69 : 122);

    private T Watched<T>(Func<T> create)
    {
        try
        {
            return create();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _refusal = exception;
            throw;
        }
    }
}
