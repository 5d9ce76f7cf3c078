namespace PluginNvm.Workloads.Traces.Input;

/// <summary>A file that holds its text as it is.</summary>
internal sealed class PlainText(FileStream file) : ITextInput
{
    /// <inheritdoc />
    public long KnownLength { get; } = file.Length;

    /// <inheritdoc />
    public int Read(Span<byte> buffer) => file.Read(buffer);

    /// <inheritdoc />
    public void Dispose() => file.Dispose();
}
