namespace PluginNvm.Tests.Arrays;

/// <summary>A file that lives as long as its test.</summary>
internal sealed class TextFile : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public TextFile(string content) => File.WriteAllText(_path, content);

    public InputFile Input => new(_path, Path.GetFileName(_path));

    public void Dispose() => File.Delete(_path);
}
