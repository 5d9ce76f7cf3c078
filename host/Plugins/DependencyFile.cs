using System.Text.Json;

namespace PluginNvm.Host.Plugins;

/// <summary>The <c>.deps.json</c> that the SDK writes beside a plugin: which assemblies belong to it.</summary>
internal static class DependencyFile
{
    /// <summary>Simple names of the assemblies that a plugin should ship; none where it has no such file.</summary>
    /// <param name="assemblyPath">The plugin's main assembly.</param>
    /// <exception cref="JsonException">The file is malformed.</exception>
    /// <exception cref="InvalidOperationException">The file is malformed.</exception>
    public static IReadOnlyList<string> Assemblies(string assemblyPath)
    {
        var path = Path.ChangeExtension(assemblyPath, ".deps.json");
        if (!File.Exists(path))
            return [];

        using var stream = File.OpenRead(path);
        using var document = JsonDocument.Parse(stream);
        var names = new HashSet<string>();
        if (!document.RootElement.TryGetProperty("targets", out var targets))
            return [];
        foreach (var target in targets.EnumerateObject())
        {
            foreach (var library in target.Value.EnumerateObject())
            {
                // In a self-contained application the framework is listed as a library of this name.
                if (!library.Name.StartsWith("runtimepack.", StringComparison.Ordinal) && library.Value.TryGetProperty("runtime", out var files))
                    AddNames(files, names);
            }
        }
        return [.. names];
    }

    private static void AddNames(JsonElement files, HashSet<string> names)
    {
        foreach (var file in files.EnumerateObject())
            names.Add(Path.GetFileNameWithoutExtension(file.Name));
    }
}
