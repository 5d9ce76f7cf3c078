using PluginNvm.Host.Binding;
using PluginNvm.Host.Experiments;

namespace PluginNvm.HostTests.Experiments;

/// <summary>Runs manifests inside the tests' process.</summary>
internal static class ProbeRun
{
    /// <summary>Runs all points without keeping them.</summary>
    public static ExperimentReport Report(Experiment experiment, int jobs = 4)
    {
        using var folder = new TemporaryFolder();
        return ReportBuilder.Build(experiment, Outcomes(experiment, folder.At("points.jsonl"), jobs));
    }

    public static ExperimentReport Report(string manifest) => Report(Manifests.Read(manifest));

    /// <summary>Runs all points with a log.</summary>
    public static IReadOnlyList<PointOutcome> Outcomes(Experiment experiment, string logPath, int jobs = 4)
    {
        using var log = PointLog.Open(logPath);
        using var parts = new PartStore();
        var points = Enumerable.Range(0, (int)experiment.Axes.PointCount).ToList();
        return ExperimentRunner.Run(experiment, points, log, parts, jobs, _ => { }, CancellationToken.None);
    }

    /// <summary>A table as text, cells of a row separated by spaces.</summary>
    public static string Text(this ResultTable table) => string.Join(" | ", table.Rows.Select(row => string.Join(' ', row.Select(cell => cell is null ? "-" : Convert.ToString(cell, System.Globalization.CultureInfo.InvariantCulture)))));

    /// <summary>A column of the points.</summary>
    public static string Column(this ExperimentReport report, string name)
    {
        var column = report.Points.Columns.Select(c => c.Name).ToList().IndexOf(name);
        Assert.IsTrue(column >= 0, $"no column {name}");
        return string.Join(' ', report.Points.Rows.Select(row => row[column] is null ? "-" : Convert.ToString(row[column], System.Globalization.CultureInfo.InvariantCulture)));
    }
}
