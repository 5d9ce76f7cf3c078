using PluginNvm.Contracts;
using PluginNvm.Host.Experiments;

namespace PluginNvm.Host.Cli;

/// <summary>Hands reports the console and the output folder.</summary>
internal sealed class ReportOutput(TextWriter console, OutputFolder folder) : IReportOutput
{
    /// <inheritdoc />
    public TextWriter Console { get; } = console;

    /// <inheritdoc />
    public int ConsoleWidth { get; } = System.Console.IsOutputRedirected ? 0 : Math.Max(0, System.Console.WindowWidth);

    /// <inheritdoc />
    public TextWriter CreateText(string path) => folder.CreateText(path);
}
