using System.CommandLine;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Experiments;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Cli;

/// <summary><c>pluginnvm run</c>.</summary>
internal static class RunCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Session session)
    {
        var manifest = ManifestArgument.Create();
        var output = new Option<string?>("--out", "-o") { Description = "Output folder. Default: results/NAME for NAME.json. A folder with finished points of the same experiment is continued.", HelpName = "FOLDER" };
        var jobs = CountOption.Create("--jobs", ["-j"], "Points run at once. Default: the number of processors.", minimum: 1, Environment.ProcessorCount);
        var points = new Option<string?>("--points") { Description = "Only these points, by index: 3 or 0-9 or 1,4,7-9. 'plan' lists them.", HelpName = "LIST" };
        var command = new Command("run",
            """
            Runs every point of an experiment and writes its reports.

            Example:
              pluginnvm run examples/deepnvm/iso-capacity.json --out results/iso --jobs 2
            """)
        { manifest, output, jobs, points };
        command.SetAction((parsed, cancellation) =>
            Task.FromResult(Run(session, parsed.GetValue(manifest)!, parsed.GetValue(output), parsed.GetValue(jobs), parsed.GetValue(points), cancellation)));
        return command;
    }

    private static int Run(Session session, string path, string? output, int jobs, string? pointList, CancellationToken cancellation)
    {
        var experiment = ManifestArgument.Open(session, path);
        if (PointList.Parse(pointList, experiment.Axes.PointCount, out var points) is { } error)
        {
            session.Error.WriteLine($"error: --points: {error}");
            return ExitCode.Usage;
        }

        var folder = OutputFolder.Prepare(output ?? Path.Combine("results", Path.GetFileNameWithoutExtension(path)));
        using var parts = new PartStore((part, exception) =>
            session.Error.WriteLine($"warning {DiagnosticCodes.PluginThrew}: {part}: threw {exception.GetType().Name} when it was disposed: {exception.Message}"));
        var progress = new Progress(session.Error, points.Count);
        IReadOnlyList<PointOutcome> outcomes;
        // The log lets nobody else write it, so that a second run into the same folder ends before it overwrites anything.
        using (var log = PointLog.Open(folder.PointLogPath))
        {
            folder.WriteDescription(experiment);
            session.Log.AlsoTo(folder.CreateText("log.txt"));
            outcomes = ExperimentRunner.Run(experiment, points, log, parts, jobs, progress.Finished, cancellation);
        }
        progress.Done(folder.Path);

        var report = ReportBuilder.Build(experiment, outcomes);
        folder.WriteFailures(experiment, report.Failures);
        var reportsWork = WriteReports(session, experiment, report, folder, parts);
        foreach (var warning in ReportBuilder.MissingMetrics(experiment, outcomes))
            session.Error.WriteLine($"warning {DiagnosticCodes.UnknownMetric}: {warning}");
        foreach (var failure in report.Failures.GroupBy(failure => (failure.Code, failure.Plugin, failure.Message)))
        {
            var plugin = failure.Key.Plugin.Length == 0 ? "" : failure.Key.Plugin + ": ";
            session.Error.WriteLine($"error {failure.Key.Code}: {plugin}{failure.Key.Message} ({failure.Count()} of {points.Count} points, first: point {failure.First().Point})");
        }
        return !reportsWork || report.Failures.Any(IsPluginProblem) ? ExitCode.PluginProblem
            : report.Failures.Count > 0 ? ExitCode.PointsFailed
            : ExitCode.Ok;
    }

    private static bool IsPluginProblem(PointFailure failure) =>
        failure.Code == DiagnosticCodes.UnknownPlugin || failure.Code.StartsWith("PN04", StringComparison.Ordinal);

    /// <summary>Writes each report; one that fails does not keep the others from being written.</summary>
    private static bool WriteReports(Session session, Experiment experiment, ExperimentReport report, OutputFolder folder, PartStore parts)
    {
        var output = new ReportOutput(session.Out, folder);
        var scope = PointScope.WithoutAxes(parts, new RunContext());
        var works = true;
        foreach (var node in experiment.Plan[nameof(ExperimentManifest.Reports)].Parts())
        {
            try
            {
                ((IReportWriter)node.Build(scope)).Write(report, output);
            }
            catch (PointFailedException failure)
            {
                works = false;
                session.Error.WriteLine($"error {failure.Code}: {failure.Plugin}: {failure.Message}");
            }
            catch (Exception exception) when (exception is not (IOException or UnauthorizedAccessException))
            {
                works = false;
                session.Error.WriteLine($"error {DiagnosticCodes.PluginThrew}: {node.Name}: threw {exception.GetType().Name}: {exception.Message}");
            }
        }
        return works;
    }
}
