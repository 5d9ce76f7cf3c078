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
        return [.. Members(document.RootElement, "targets")
            .SelectMany(target => target.Value.EnumerateObject())
            .SelectMany(library => Members(library.Value, "runtime"))
            .Select(file => Path.GetFileNameWithoutExtension(file.Name))
            .Distinct()];
    }

    private static IEnumerable<JsonProperty> Members(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var found) ? found.EnumerateObject() : [];
}
