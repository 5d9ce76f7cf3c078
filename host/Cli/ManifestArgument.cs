using System.CommandLine;
using PluginNvm.Host.Experiments;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Cli;

/// <summary>The manifest that several commands take, and how it is opened.</summary>
internal static class ManifestArgument
{
    /// <summary>The argument.</summary>
    public static Argument<string> Create() => new("manifest") { Description = "The experiment's JSON file.", HelpName = "MANIFEST" };

    /// <summary>Reads and binds a manifest.</summary>
    /// <exception cref="DiagnosticException">The manifest is wrong.</exception>
    public static Experiment Open(Session session, string path)
    {
        var document = JsonDocumentText.Load(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var catalog = session.CatalogWith(ManifestReader.PluginFolders(document, folder));
        var experiment = ManifestReader.Read(document, folder, catalog);
        session.LogAnswers(experiment.Plan.Parts());
        return experiment;
    }
}
