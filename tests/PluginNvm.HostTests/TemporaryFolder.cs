namespace PluginNvm.HostTests;

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("pluginnvm-test-").FullName;

    /// <summary>A path in it.</summary>
    public string At(string relative) => System.IO.Path.Combine(Path, relative);

    /// <summary>Writes a file into it.</summary>
    public string Write(string relative, string text)
    {
        var path = At(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
