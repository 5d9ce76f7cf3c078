using System.CommandLine;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Host.Cli;

/// <summary><c>pluginnvm plugins list|show|check</c>.</summary>
internal static class PluginsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Session session) => new("plugins",
        """
        Lists, explains and checks plugins.

        Example:
          pluginnvm plugins list --kind technology
        """)
    {
        List(session),
        Show(session),
        Check(session),
    };

    private static Command List(Session session)
    {
        var kind = new Option<string?>("--kind", "-k") { Description = "Only plugins of this kind.", HelpName = "KIND" };
        var command = new Command("list",
            """
            Lists every plugin found, by kind. Reads metadata only: no plugin is loaded.

            Example:
              pluginnvm plugins list --kind metric
            """)
        { kind };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(kind);
            if (wanted is not null && !session.Catalog.Kinds.Contains(wanted))
            {
                session.Error.WriteLine($"error: no kind '{wanted}'; {Json.Suggestions.For(wanted, session.Catalog.Kinds, "kinds")}");
                return ExitCode.Usage;
            }
            var entries = session.Catalog.Entries.Where(entry => wanted is null || entry.Kind == wanted).ToList();
            var width = entries.Select(entry => entry.Id.Length).DefaultIfEmpty().Max();
            foreach (var group in entries.GroupBy(entry => entry.Kind))
            {
                session.Out.WriteLine(group.Key);
                foreach (var entry in group)
                    session.Out.WriteLine($"  {entry.Id.PadRight(width)}  {(entry.Fault is { } fault ? $"[disabled, {fault.Code}] " : "")}{entry.Summary}");
            }
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Show(Session session)
    {
        var id = new Argument<string>("id") { Description = "The plugin's id, or KIND/ID where two kinds share an id.", HelpName = "ID" };
        var command = new Command("show",
            """
            Explains a plugin: what it is, where its numbers come from, and its options with units, ranges and defaults.

            Example:
              pluginnvm plugins show gpu-llc
            """)
        { id };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(id)!;
            var found = session.Catalog.Entries.Where(entry => entry.Id == wanted || $"{entry.Kind}/{entry.Id}" == wanted).ToList();
            if (found.Count == 0)
            {
                session.Error.WriteLine($"error: no plugin '{wanted}'; {Json.Suggestions.For(wanted, session.Catalog.Entries.Select(entry => entry.Id), "plugins")}");
                return ExitCode.Usage;
            }
            return found.Select(entry => Show(session, entry)).Max();
        });
        return command;
    }

    private static int Show(Session session, PluginEntry entry)
    {
        session.Out.WriteLine($"{entry.Kind} '{entry.Id}'");
        session.Out.WriteLine($"  {entry.Summary}");
        if (entry.Source.Length > 0)
            session.Out.WriteLine($"  source: {entry.Source}");
        session.Out.WriteLine($"  package: {entry.Package.Name} {entry.Package.Version}, built against contracts {entry.Package.ContractVersion?.ToString(2) ?? "(unknown)"}");
        if (entry.UsesSeed)
            session.Out.WriteLine("  seed: its results depend on the manifest's 'seed'");
        session.Out.WriteLine($"  folder: {entry.Package.Directory}");
        session.Out.WriteLine($"  sha256: {entry.Package.ContentHash}");
        try
        {
            var options = session.Catalog.Load(entry).Factory.OptionsType;
            if (OptionsCheck.ProblemOf(options) is { } problem)
                throw new PluginFaultException(PluginCheck.OptionsFault(entry, problem));
            var described = OptionsHelp.Describe(options, XmlDocs.Beside(entry.Package.AssemblyPath)).ToList();
            session.Out.WriteLine(described.Count == 0 ? "  options: none" : "  options:");
            foreach (var option in described)
            {
                session.Out.WriteLine($"    {option.Path}: {option.Type}{(option.Default.Length == 0 ? "" : option.Default == "required" ? " (required)" : $" (default {option.Default})")}");
                if (option.Summary.Length > 0)
                    session.Out.WriteLine($"        {option.Summary}");
            }
            return ExitCode.Ok;
        }
        catch (PluginFaultException exception)
        {
            session.Error.WriteLine($"error {exception.Fault.Code}: {exception.Fault.Plugin}: {exception.Fault.Message}");
            return ExitCode.PluginProblem;
        }
    }

    private static Command Check(Session session)
    {
        var command = new Command("check",
            """
            Loads and composes every plugin and reports each that cannot be used. Exit code 4 when there is one.

            Example:
              pluginnvm plugins check --plugins my-plugins
            """);
        command.SetAction(_ =>
        {
            var check = PluginCheck.Of(session);
            foreach (var fault in check.Faults)
                session.Out.WriteLine($"error {fault.Code}: {fault.Plugin}: {fault.Message}");
            session.Out.WriteLine($"{check.Working} plugins of {session.Catalog.Packages.Count(package => package.Fault is null)} packages work, {check.Faults.Count} faults");
            return check.Faults.Count == 0 ? ExitCode.Ok : ExitCode.PluginProblem;
        });
        return command;
    }
}
