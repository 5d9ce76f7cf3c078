using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Published;

/// <summary>Options of <c>published</c>.</summary>
public sealed record PublishedOptions
{
    /// <summary>Further tables in CSV; a cache that another table already holds with the same line and ways is an error.</summary>
    public IReadOnlyList<InputFile> Tables { get; init; } = [];

    /// <summary>Whether the built-in table is used. Without it, tables may hold the same caches as the built-in one.</summary>
    public bool BuiltIn { get; init; } = true;
}
