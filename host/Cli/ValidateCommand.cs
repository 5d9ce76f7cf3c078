using System.CommandLine;

namespace PluginNvm.Host.Cli;

/// <summary><c>pluginnvm validate</c>.</summary>
internal static class ValidateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Session session)
    {
        var manifest = ManifestArgument.Create();
        var set = ManifestArgument.CreateSet();
        var command = new Command("validate",
            """
            Checks a manifest without running it and lists every error with its place.

            Example:
              pluginnvm validate examples/deepnvm/iso-capacity.json
            """)
        { manifest, set };
        command.SetAction(parsed =>
        {
            var experiment = ManifestArgument.Open(session, parsed.GetValue(manifest)!, parsed.GetValue(set));
            var faults = experiment.Plan.Parts().Where(part => part.Fault is not null).Select(part => part.FaultText).Distinct().ToList();
            foreach (var fault in faults)
                session.Error.WriteLine(fault);
            if (faults.Count > 0)
                return ExitCode.PluginProblem;
            session.Out.WriteLine($"valid: {experiment.Points.Count} points over {experiment.Axes.Axes.Count} axes, {experiment.Packages.Count} plugin packages");
            return ExitCode.Ok;
        });
        return command;
    }
}
