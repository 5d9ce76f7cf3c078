namespace PluginNvm.Tests.Arrays.Analytical;

/// <summary>A console that keeps what a command writes.</summary>
internal sealed class CapturedConsole : ICommandConsole
{
    public TextWriter Output { get; } = new StringWriter();

    public TextWriter Error { get; } = new StringWriter();
}
