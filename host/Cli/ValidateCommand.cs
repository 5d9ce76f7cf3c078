using System.CommandLine;

namespace PluginNvm.Host.Cli;

/// <summary><c>pluginnvm validate</c>.</summary>
internal static class ValidateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Session session)
    {
        var manifest = ManifestArgument.Create();
        var command = new Command("validate",
            """
            Checks a manifest without running it and lists every error with its place.

            Example:
              pluginnvm validate examples/deepnvm/iso-capacity.json
            """)
        { manifest };
        command.SetAction(parsed =>
        {
            var experiment = ManifestArgument.Open(session, parsed.GetValue(manifest)!);
            var faults = experiment.Plan.Parts().Where(part => part.Fault is not null).Select(part => (part.Name, part.Fault!)).Distinct().ToList();
            foreach (var (name, fault) in faults)
                session.Error.WriteLine($"error {fault.Code}: {name}: {fault.Message}");
            if (faults.Count > 0)
                return ExitCode.PluginProblem;
            session.Out.WriteLine($"valid: {experiment.Axes.PointCount} points over {experiment.Axes.Axes.Count} axes, {experiment.Packages.Count} plugin packages");
            return ExitCode.Ok;
        });
        return command;
    }
}
