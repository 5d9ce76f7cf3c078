using System.CommandLine;

namespace PluginNvm.Host.Cli;

/// <summary><c>pluginnvm plan</c>.</summary>
internal static class PlanCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Session session)
    {
        var manifest = ManifestArgument.Create();
        var set = ManifestArgument.CreateSet();
        var limit = CountOption.Create("--limit", [], "Points listed.", minimum: 0, usual: 50);
        var resolved = new Option<bool>("--resolved") { Description = "Print the manifest with every default filled in instead. Its paths stay relative to the manifest's folder: that is where it can be run." };
        var command = new Command("plan",
            """
            Shows what a run would do: the axes, the points with their keys, and the plugins in use.

            Example:
              pluginnvm plan examples/deepnvm/iso-capacity.json --limit 10
            """)
        { manifest, set, limit, resolved };
        command.SetAction(parsed =>
        {
            var experiment = ManifestArgument.Open(session, parsed.GetValue(manifest)!, parsed.GetValue(set));
            if (parsed.GetValue(resolved))
            {
                session.Out.WriteLine(experiment.ResolvedManifest().ToString());
                return ExitCode.Ok;
            }

            session.Out.WriteLine(experiment.Frame.Title);
            foreach (var axis in experiment.Axes.Axes)
                session.Out.WriteLine($"  axis {axis.Name}: {string.Join(", ", axis.Members.Select(member => member.Label))}");
            foreach (var part in experiment.Plan.Parts().DistinctBy(part => part.Name).OrderBy(part => part.Name, StringComparer.Ordinal))
                session.Out.WriteLine($"  {part.Entry switch { { } entry => $"{part.Name}: {entry.Package.Name}", null => part.FaultText }}");
            session.Out.WriteLine($"{experiment.Points.Count} points");
            foreach (var point in experiment.Points.Take(parsed.GetValue(limit)))
                session.Out.WriteLine($"  {point,6}  {experiment.KeyOf(experiment.Axes.IndicesOf(point)).ToString()[..12]}  {string.Join(", ", experiment.Axes.Coordinates(point))}");
            return experiment.Plan.Parts().Any(part => part.Fault is not null) ? ExitCode.PluginProblem : ExitCode.Ok;
        });
        return command;
    }
}
