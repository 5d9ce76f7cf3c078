using System.CommandLine;
using PluginNvm.Host.Experiments;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Cli;

/// <summary>The manifest that several commands take, and how it is opened.</summary>
internal static class ManifestArgument
{
    /// <summary>The argument.</summary>
    public static Argument<string> Create() => new("manifest") { Description = "The experiment's JSON file.", HelpName = "MANIFEST" };

    /// <summary>The changes that several commands take.</summary>
    public static Option<string[]> CreateSet() => new("--set")
    {
        Description = "Change the manifest before it is read: a path of keys and a value, as JSON or text, for example system.with.concurrency=4; may be repeated.",
        HelpName = "PATH=VALUE",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Reads and binds a manifest.</summary>
    /// <exception cref="DiagnosticException">The manifest is wrong.</exception>
    public static Experiment Open(Session session, string path, IReadOnlyList<string>? set = null)
    {
        var document = JsonDocumentText.Load(path);
        foreach (var assignment in set ?? [])
            Assignments.Apply(document, assignment);
        if (set is { Count: > 0 })
            document.Restate();
        var folder = RunOrigin.BaseFolder(path);
        var catalog = session.CatalogWith(ManifestReader.PluginFolders(document, folder));
        var experiment = ManifestReader.Read(document, folder, catalog);
        session.LogAnswers(experiment.Plan.Parts());
        return experiment;
    }
}
