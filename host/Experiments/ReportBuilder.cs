using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Experiments;

/// <summary>Makes the report of a run from its outcomes.</summary>
internal static class ReportBuilder
{
    /// <summary>The report.</summary>
    public static ExperimentReport Build(Experiment experiment, IReadOnlyList<PointOutcome> outcomes)
    {
        var values = new PointValues(experiment, outcomes);
        var comparison = new Comparison(experiment.Axes, values);
        return new ExperimentReport
        {
            Title = experiment.Frame.Title,
            Axes = experiment.Axes.Axes.Select(axis => axis.Name).ToList(),
            Points = Points(experiment, outcomes, values),
            Claims = experiment.Frame.Claims.Select(comparison.Compare).ToList(),
            Summaries = experiment.Frame.Summaries.Select((summary, i) => comparison.Lay(summary, string.Create(CultureInfo.InvariantCulture, $"summary-{i + 1}"))).ToList(),
            Tables = TableJoin.Join(experiment.Axes, outcomes),
            Figures = outcomes.SelectMany(outcome => outcome.Record?.Figures ?? []).DistinctBy(figure => figure.Name).ToList(),
            Provenance = outcomes.SelectMany(outcome => outcome.Record?.Provenance ?? []).Distinct().ToList(),
            Failures = outcomes.Select(outcome => outcome.Failure).OfType<PointFailure>().ToList(),
            Environment = RunEnvironment.Describe(experiment),
        };
    }

    /// <summary>Claims and summaries whose metric no point measured, as warnings.</summary>
    public static IEnumerable<string> MissingMetrics(Experiment experiment, IReadOnlyList<PointOutcome> outcomes)
    {
        var values = new PointValues(experiment, outcomes);
        if (values.Columns.Count == 0)
            yield break;
        var wanted = experiment.Frame.Claims.Select(claim => claim.Metric).Concat(experiment.Frame.Summaries.Select(summary => summary.Metric)).Distinct();
        foreach (var metric in wanted.Where(metric => values.Columns.All(column => column.Name != metric)))
            yield return $"no point measured '{metric}'; {Json.Suggestions.For(metric, values.Columns.Select(column => column.Name), "measured values")}";
    }

    private static ResultTable Points(Experiment experiment, IReadOnlyList<PointOutcome> outcomes, PointValues values)
    {
        var gains = values.HasBaseline
            ? values.Headlines.Where(name => values.Columns.First(column => column.Name == name).Better != Better.Neither).ToList()
            : [];
        var rows = outcomes.Select(outcome => (IReadOnlyList<object?>)
        [
            .. experiment.Coordinates(outcome.Point),
            outcome.Failure?.Code ?? "ok",
            .. values.Columns.Select(column => (object?)values.Value(outcome.Point, column.Name)),
            .. gains.Select(name => (object?)values.Gain(outcome.Point, name)),
        ]).ToList();
        return new ResultTable
        {
            Name = "results",
            Title = "Points",
            Columns =
            [
                .. experiment.Axes.Axes.Select(axis => new Column(axis.Name)),
                new Column("status"),
                .. values.Columns.Select(column => new Column(column.Name, column.Unit)),
                .. gains.Select(name => new Column($"{name} gain", "x")),
            ],
            Rows = rows,
        };
    }
}
