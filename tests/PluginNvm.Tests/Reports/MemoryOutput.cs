namespace PluginNvm.Tests.Reports;

/// <summary>Keeps what a report writes.</summary>
internal sealed class MemoryOutput(int width = 0) : IReportOutput
{
    private readonly StringWriter _console = new();

    public Dictionary<string, StringWriter> Files { get; } = [];

    public TextWriter Console => _console;

    public int ConsoleWidth => width;

    public string ConsoleText => _console.ToString();

    public string this[string path] => Files[path].ToString();

    public TextWriter CreateText(string path)
    {
        var writer = new StringWriter();
        Files.Add(path, writer);
        return writer;
    }

    public Stream CreateBinary(string path) => throw new NotSupportedException("no report of these tests writes bytes");
}
