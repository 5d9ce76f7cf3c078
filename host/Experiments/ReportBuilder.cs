using System.Globalization;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Experiments;

/// <summary>Makes the report of a run from its outcomes.</summary>
internal static class ReportBuilder
{
    /// <summary>The report.</summary>
    /// <param name="axes">The axes.</param>
    /// <param name="frame">Baseline, claims, summaries, figures.</param>
    /// <param name="outcomes">What became of each point; the report reads its store while it is written.</param>
    /// <param name="environment">Names and versions of what made the results.</param>
    public static ExperimentReport Build(AxisSet axes, ExperimentFrame frame, PointOutcomes outcomes, IReadOnlyList<EnvironmentEntry> environment)
    {
        var values = new PointValues(axes, frame.Baseline, outcomes);
        var comparison = new Comparison(axes, values);
        var figures = frame.Figures.Select((figure, i) => new FigureBuilder(axes, values).Build(figure, Numbered("figure", i))).ToList();
        return new ExperimentReport
        {
            Title = frame.Title,
            Axes = axes.Axes.Select(axis => axis.Name).ToList(),
            Points = Points(axes, outcomes, values),
            Claims = frame.Claims.Select(comparison.Compare).ToList(),
            Summaries = frame.Summaries.Select((summary, i) => comparison.Lay(summary, Numbered("summary", i))).ToList(),
            Tables = [.. figures.Select(figure => figure.Table), .. TableJoin.Join(axes, outcomes)],
            Figures = [.. figures.Select(figure => figure.Figure), .. Distinct<Figure>(outcomes, BlobKind.Figure).DistinctBy(figure => figure.Name)],
            Provenance = Distinct<Provenance>(outcomes, BlobKind.Provenance),
            Failures = [.. outcomes.Failures],
            Environment = environment,
        };
    }

    /// <summary>Claims, summaries and figures whose metric no point measured, as warnings.</summary>
    public static IEnumerable<string> MissingMetrics(ExperimentFrame frame, AxisSet axes, PointOutcomes outcomes)
    {
        var values = new PointValues(axes, frame.Baseline, outcomes);
        if (values.Columns.Count == 0)
            yield break;
        var wanted = frame.Claims.Select(claim => claim.Metric)
            .Concat(frame.Summaries.Select(summary => summary.Metric))
            .Concat(frame.Figures.SelectMany(figure => new[] { figure.Metric, figure.Against }.OfType<string>()))
            .Distinct();
        foreach (var metric in wanted.Where(metric => values.Columns.All(column => column.Name != metric)))
            yield return $"no point measured '{metric}'; {Json.Suggestions.For(metric, values.Columns.Select(column => column.Name), "measured values")}";
    }

    private static string Numbered(string name, int position) => string.Create(CultureInfo.InvariantCulture, $"{name}-{position + 1}");

    /// <summary>The distinct items of all points, in the order of the first point that has each.</summary>
    private static List<T> Distinct<T>(PointOutcomes outcomes, BlobKind kind)
        where T : class
        =>
        outcomes.Results().DistinctBy(result => result.Stored.Blobs)
            .SelectMany(result => outcomes.Store.BlobsOf(result.Stored, kind)).Distinct()
            .Select(outcomes.Store.ReadBlob<T>).ToList();

    private static ResultTable Points(AxisSet axes, PointOutcomes outcomes, PointValues values)
    {
        var gains = values.HasBaseline ? values.Columns.Where(column => column.Headline && column.Better != Better.Neither).ToList() : [];
        return new ResultTable
        {
            Name = "results",
            Title = "Points",
            Columns =
            [
                .. axes.Axes.Select(axis => new Column(axis.Name)),
                new Column("status"),
                .. values.Columns.Select(column => new Column(column.Name, column.Unit) { Part = !column.Headline, Better = column.Better }),
                .. gains.Select(column => new Column($"{column.Name} gain", "x") { Ratio = true, Better = Better.Higher }),
            ],
            Rows = new LazyRows(outcomes.Points.Count, outcomes.Points.Select(point => (IReadOnlyList<object?>)
            [
                .. axes.Coordinates(point),
                outcomes.FailureOf(point)?.Code ?? (outcomes.StoredOf(point) is null ? "not-run" : "ok"),
                .. values.Columns.Select(column => (object?)values.Value(point, column.Name)),
                .. gains.Select(column => (object?)values.Gain(point, column.Name)),
            ])),
        };
    }
}
