using System.Text;

namespace PluginNvm.Host.Cli;

/// <summary>Writes UTF-8 to standard output and error, and gives a console back the encoding it had: its window outlives the process.</summary>
internal sealed class Utf8Console : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Encoding? _before;

    /// <summary>Switches to UTF-8.</summary>
    public Utf8Console()
    {
        if (!Console.IsOutputRedirected || !Console.IsErrorRedirected)
        {
            _before = Console.OutputEncoding;
            Console.OutputEncoding = Utf8;
        }
        if (Console.IsOutputRedirected)
            Console.SetOut(Writer(Console.OpenStandardOutput()));
        if (Console.IsErrorRedirected)
            Console.SetError(Writer(Console.OpenStandardError()));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_before is not null)
            Console.OutputEncoding = _before;
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8) { AutoFlush = true };
}
