using System.CommandLine;

namespace PluginNvm.Host.Cli;

/// <summary><c>pluginnvm plan</c>.</summary>
internal static class PlanCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Session session)
    {
        var manifest = ManifestArgument.Create();
        var limit = CountOption.Create("--limit", [], "Points listed.", minimum: 0, usual: 50);
        var resolved = new Option<bool>("--resolved") { Description = "Print the manifest with every default filled in instead." };
        var command = new Command("plan",
            """
            Shows what a run would do: the axes, the points with their keys, and the plugins in use.

            Example:
              pluginnvm plan examples/deepnvm/iso-capacity.json --limit 10
            """)
        { manifest, limit, resolved };
        command.SetAction(parsed =>
        {
            var experiment = ManifestArgument.Open(session, parsed.GetValue(manifest)!);
            if (parsed.GetValue(resolved))
            {
                session.Out.WriteLine(experiment.ResolvedManifest().ToString());
                return ExitCode.Ok;
            }

            session.Out.WriteLine(experiment.Frame.Title);
            foreach (var axis in experiment.Axes.Axes)
                session.Out.WriteLine($"  axis {axis.Name}: {string.Join(", ", axis.Members.Select(member => member.Label))}");
            foreach (var part in experiment.Plan.Parts().DistinctBy(part => part.Name).OrderBy(part => part.Name, StringComparer.Ordinal))
                session.Out.WriteLine($"  {part.Name}: {part.Entry?.Package.Name ?? $"error {part.Fault!.Code}: {part.Fault.Message}"}");
            session.Out.WriteLine($"{experiment.Axes.PointCount} points");
            for (var point = 0; point < Math.Min(experiment.Axes.PointCount, parsed.GetValue(limit)); point++)
                session.Out.WriteLine($"  {point,6}  {experiment.KeyOf(experiment.Axes.IndicesOf(point))[..12]}  {string.Join(", ", experiment.Coordinates(point))}");
            return experiment.Plan.Parts().Any(part => part.Fault is not null) ? ExitCode.PluginProblem : ExitCode.Ok;
        });
        return command;
    }
}
