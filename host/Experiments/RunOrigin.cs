using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Experiments;

/// <summary>
/// Where the manifest of an output folder lay and which changes it was given, kept in <c>run.json</c>. Paths in the folder's own <c>manifest.json</c> and
/// <c>resolved.json</c> still are relative to the place of the first manifest, so that either can be run where it is.
/// </summary>
/// <param name="Manifest">The manifest's path, relative to the output folder, with slashes.</param>
/// <param name="Set">The changes, <c>path=value</c>; <c>manifest.json</c> holds them already.</param>
public sealed record RunOrigin(string Manifest, IReadOnlyList<string> Set)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "run.json";

    private static readonly string[] Manifests = ["manifest.json", "resolved.json"];

    /// <summary>The folder that paths in a manifest are relative to.</summary>
    /// <param name="manifest">Path of the manifest.</param>
    /// <exception cref="DiagnosticException">The manifest is that of an output folder, whose <c>run.json</c> is damaged.</exception>
    public static string BaseFolder(string manifest) => Path.GetDirectoryName(FirstManifest(manifest, Beside(manifest)))!;

    /// <summary>What a run into a folder records.</summary>
    /// <param name="manifest">Path of the manifest that is run: a user's, or one of an output folder.</param>
    /// <param name="set">The changes of this run.</param>
    /// <param name="folder">The folder that is written.</param>
    public static RunOrigin Of(string manifest, IReadOnlyList<string> set, string folder)
    {
        var earlier = Beside(manifest);
        var path = Path.GetRelativePath(Path.GetFullPath(folder), FirstManifest(manifest, earlier)).Replace(Path.DirectorySeparatorChar, '/');
        return new RunOrigin(path, [.. earlier?.Set ?? [], .. set]);
    }

    /// <summary>Whether a manifest is one that a run wrote into its output folder. A user's own may lie beside another called <c>run.json</c>, but not beside a lock file.</summary>
    public static bool IsOfRun(string manifest) =>
        Manifests.Contains(Path.GetFileName(manifest), StringComparer.Ordinal) && File.Exists(Beside(manifest, FileName)) && File.Exists(Beside(manifest, "lock.json"));

    /// <summary>The file's text.</summary>
    public string ToJson() => new JObject { ["manifest"] = Manifest, ["set"] = new JArray(Set) }.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";

    private static string FirstManifest(string manifest, RunOrigin? origin)
    {
        var path = Path.GetFullPath(manifest);
        return origin is null ? path : Path.GetFullPath(origin.Manifest, Path.GetDirectoryName(path)!);
    }

    private static string Beside(string manifest, string name) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(manifest))!, name);

    private static RunOrigin? Beside(string manifest)
    {
        if (!IsOfRun(manifest))
            return null;
        var path = Beside(manifest, FileName);
        var root = JsonDocumentText.Load(path).Root;
        if (root is JObject record && record["manifest"] is JValue { Value: string { Length: > 0 } given } && record["set"] is JArray set && set.All(item => item.Type == JTokenType.String))
            return new RunOrigin(given, set.Select(item => (string)item!).ToList());
        throw new DiagnosticException([new Diagnostic(DiagnosticCodes.Unreadable, new SourceLocation(path, 0, 0),
            "must hold 'manifest', the path that the run was started with, and 'set', a list of texts; without this file, paths in the folder's manifests are relative to the folder itself")]);
    }
}
