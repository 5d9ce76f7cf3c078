using PluginNvm.Host.Binding;
using PluginNvm.Host.Experiments;
using PluginNvm.Host.Results;

namespace PluginNvm.HostTests.Experiments;

/// <summary>Runs manifests inside the tests' process.</summary>
internal static class ProbeRun
{
    /// <summary>Runs all points without keeping them.</summary>
    public static ExperimentReport Report(Experiment experiment, int jobs = 4)
    {
        using var folder = new TemporaryFolder();
        return InFolder(experiment, folder.At("segments"), Whole, jobs);
    }

    public static ExperimentReport Report(string manifest) => Report(Manifests.Read(manifest));

    /// <summary>Runs all points with segments in a folder.</summary>
    /// <param name="use">Looks at the outcomes while the segments are open.</param>
    public static T InFolder<T>(Experiment experiment, string segments, Func<Experiment, PointOutcomes, T> use, int jobs = 4)
    {
        using var store = ResultStore.Open(segments);
        using var parts = new PartStore();
        return use(experiment, ExperimentRunner.Run(experiment, experiment.Points, store, parts, new RunContext(), jobs, _ => { }, CancellationToken.None));
    }

    /// <summary>All results as text.</summary>
    public static string Texts(Experiment experiment, string segments, int jobs = 4) =>
        InFolder(experiment, segments, (_, outcomes) => Newtonsoft.Json.JsonConvert.SerializeObject(Whole(experiment, outcomes)), jobs);

    /// <summary>A report that needs no segments any more.</summary>
    private static ExperimentReport Whole(Experiment experiment, PointOutcomes outcomes)
    {
        var report = ReportBuilder.Build(experiment.Axes, experiment.Frame, outcomes, RunEnvironment.Describe(LockFile.Of(experiment)));
        return report with { Points = Whole(report.Points), Tables = report.Tables.Select(Whole).ToList() };
    }

    private static ResultTable Whole(ResultTable table) => table with { Rows = table.Rows.ToList() };

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
