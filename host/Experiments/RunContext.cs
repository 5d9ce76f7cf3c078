using System.Collections.Concurrent;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Experiments;

/// <summary>What the host offers every part of one run.</summary>
internal sealed class RunContext : IPluginContext
{
    private readonly ConcurrentDictionary<string, InputFile> _further = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public IArtefactCache Shared { get; } = new ArtefactCache();

    /// <summary>SHA-256 of each file that an input file named, by the path relative to the manifest.</summary>
    public SortedDictionary<string, string> FurtherInputHashes => new(_further.ToDictionary(input => input.Key, input => Results.FileHash.Of(input.Value.FullPath)), StringComparer.Ordinal);

    /// <inheritdoc />
    public InputFile Input(InputFile from, string relativePath)
    {
        var path = Path.GetFullPath(relativePath, Path.GetDirectoryName(from.FullPath)!);
        if (!File.Exists(path))
            throw new ModelException($"{from.Given} names the file '{relativePath}', which does not exist; looked for {path}");
        var given = Path.IsPathFullyQualified(relativePath) ? relativePath : Path.Combine(Path.GetDirectoryName(from.Given) ?? "", relativePath).Replace('\\', '/');
        return _further.GetOrAdd(given, _ => new InputFile(path, given));
    }
}
