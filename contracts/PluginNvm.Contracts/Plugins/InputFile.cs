namespace PluginNvm.Contracts;

/// <summary>A file that an options record names. Paths in a manifest are relative to the manifest; the host checks that the file exists and hashes it into the lock file.</summary>
/// <param name="FullPath">The absolute path.</param>
/// <param name="Given">The path as the manifest wrote it (of a file found by <see cref="IPluginContext.Input"/>, relative to the manifest): what messages show, and what stays the same on another machine.</param>
public sealed record InputFile(string FullPath, string Given)
{
    /// <inheritdoc />
    public override string ToString() => Given;
}
