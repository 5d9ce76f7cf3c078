using System.Collections.Concurrent;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Experiments;

/// <summary>What the host offers every part of one run.</summary>
/// <param name="furtherInput">Told the path and the SHA-256 of each file that an input file named, once each.</param>
internal sealed class RunContext(Action<string, string>? furtherInput = null) : IPluginContext
{
    private readonly ConcurrentDictionary<string, Lazy<InputFile>> _further = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public IArtefactCache Shared { get; } = new ArtefactCache();

    /// <inheritdoc />
    /// <remarks>A part that uses the seed is handed a context of its own.</remarks>
    public Seed Seed => throw new InvalidOperationException(
        "The plugin asks for the seed without declaring that it uses it: write UsesSeed = true in its [Plugin] attribute, so that another seed runs its points again.");

    /// <inheritdoc />
    public InputFile Input(InputFile from, string relativePath)
    {
        var path = Path.GetFullPath(relativePath, Path.GetDirectoryName(from.FullPath)!);
        if (!File.Exists(path))
            throw new ModelException($"{from.Given} names the file '{relativePath}', which does not exist; looked for {path}");
        var given = Path.IsPathFullyQualified(relativePath) ? relativePath : Path.Combine(Path.GetDirectoryName(from.Given) ?? "", relativePath).Replace('\\', '/');
        return _further.GetOrAdd(given, _ => new Lazy<InputFile>(() =>
        {
            furtherInput?.Invoke(given, Results.FileHash.Of(path));
            return new InputFile(path, given);
        })).Value;
    }
}
