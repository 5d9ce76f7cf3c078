namespace PluginNvm.Workloads.Traces.Input;

/// <summary>The bytes of a text file, front to back.</summary>
internal interface ITextInput : IDisposable
{
    /// <summary>Bytes of text where they are known before reading; the largest number where not.</summary>
    long KnownLength { get; }

    /// <summary>Reads the next bytes, at least one, or none at the end.</summary>
    /// <exception cref="IOException">The file cannot be read on.</exception>
    /// <exception cref="InvalidDataException">The file is damaged; the message says how, as the rest of a sentence that begins with its name.</exception>
    int Read(Span<byte> buffer);
}
