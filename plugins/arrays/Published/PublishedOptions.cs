using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Published;

/// <summary>Options of <c>published</c>.</summary>
public sealed record PublishedOptions
{
    /// <summary>Further tables in CSV, added to the built-in one; a cache that another table already holds is an error.</summary>
    public IReadOnlyList<InputFile> Tables { get; init; } = [];
}
