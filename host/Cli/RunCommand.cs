using System.CommandLine;

namespace PluginNvm.Host.Cli;

/// <summary><c>pluginnvm run</c>.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Session session)
    {
        var manifest = ManifestArgument.Create();
        var set = ManifestArgument.CreateSet();
        var output = new Option<string?>("--out", "-o") { Description = "Output folder. Default: results/NAME for NAME.json, and for a manifest in an output folder that folder. A folder with finished points of the same experiment is continued.", HelpName = "FOLDER" };
        var jobs = CountOption.Create("--jobs", ["-j"], "Points run at once. Default: the number of processors.", minimum: 1, Environment.ProcessorCount);
        var points = new Option<string?>("--points") { Description = "Only these points, by index: 3 or 0-9 or 1,4,7-9. 'plan' lists them.", HelpName = "LIST" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be run, and how much of it is finished already." };
        var locked = new Option<bool>("--locked") { Description = "Refuse to run unless tool, contracts, plugins, inputs, seed and manifest are those of the folder's lock.json." };
        var command = new Command("run",
            """
            Runs every point of an experiment and writes its reports.

            Example:
              pluginnvm run examples/deepnvm/iso-capacity.json --out results/iso --jobs 2 --set axes.concurrency=[1]
            """)
        { manifest, set, output, jobs, points, dryRun, locked };
        command.SetAction((parsed, cancellation) => Task.FromResult(new RunJob(session, parsed.GetValue(manifest)!)
        {
            Set = parsed.GetValue(set) ?? [],
            Output = parsed.GetValue(output),
            Jobs = parsed.GetValue(jobs),
            Points = parsed.GetValue(points),
            DryRun = parsed.GetValue(dryRun),
            Locked = parsed.GetValue(locked),
        }.Run(cancellation)));
        return command;
    }
}
