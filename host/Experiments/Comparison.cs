using PluginNvm.Contracts;
using PluginNvm.Host.Binding;

namespace PluginNvm.Host.Experiments;

/// <summary>Sets our values beside published ones, and lays one metric out over chosen axes.</summary>
internal sealed class Comparison(AxisSet axes, PointValues values)
{
    /// <summary>A claim's outcome.</summary>
    public ClaimOutcome Compare(ClaimDeclaration claim)
    {
        var ours = values.At(claim.At).Select(point => Ours(claim, point)).OfType<double>().ToList();
        return new ClaimOutcome
        {
            Metric = claim.Metric,
            Form = !claim.Ratio ? ClaimForm.Value : claim.Multiple ? ClaimForm.Multiple : ClaimForm.Gain,
            At = string.Join(", ", claim.At.Select(member => $"{member.Key} = {member.Value}")),
            Reduce = Names.Kebab(claim.Reduce.ToString()),
            Published = claim.Published,
            Ours = Reduce(ours, claim.Reduce),
            Mean = Reduce(ours, Reduction.Mean),
            Minimum = Reduce(ours, Reduction.Min),
            Maximum = Reduce(ours, Reduction.Max),
            Count = ours.Count,
            Source = claim.Source,
            Note = claim.Note,
        };
    }

    private double? Ours(ClaimDeclaration claim, int point) => (claim.Ratio, claim.Multiple) switch
    {
        (false, _) => values.Value(point, claim.Metric),
        (true, false) => values.Gain(point, claim.Metric),
        (true, true) => values.Multiple(point, claim.Metric),
    };

    /// <summary>A summary's table.</summary>
    public ResultTable Lay(SummaryDeclaration summary, string name)
    {
        var rowAxes = summary.Rows.Select(axis => axes.Find(axis)!).ToList();
        var columnAxes = summary.Columns.Select(axis => axes.Find(axis)!).ToList();
        var points = values.At(summary.At).ToList();
        var columns = Groups(points, columnAxes)
            .Where(group => !summary.OmitBaseline || !group.Points.All(values.IsBaseline)).ToList();
        var unit = summary.Ratio ? "x" : values.Columns.FirstOrDefault(column => column.Name == summary.Metric)?.Unit ?? "";

        var rows = new List<IReadOnlyList<object?>>();
        foreach (var (labels, rowPoints) in Groups(points, rowAxes))
        {
            var cells = columns.Select(column => Reduce(Measured(rowPoints.Intersect(column.Points), summary), summary.Reduce)).ToList();
            rows.Add([.. labels, .. cells.Select(cell => (object?)cell)]);
        }
        if (summary.Totals)
        {
            foreach (var reduction in new[] { Reduction.Mean, Reduction.Max })
            {
                var labels = rowAxes.Select((_, i) => i == 0 ? (object)$"({Names.Kebab(reduction.ToString())})" : "");
                rows.Add([.. labels, .. columns.Select(column => (object?)Reduce(Measured(column.Points, summary), reduction))]);
            }
        }
        var heads = columnAxes.Count == 0
            ? [new Column(summary.Ratio ? $"{summary.Metric} gain" : summary.Metric, unit) { Ratio = summary.Ratio }]
            : columns.Select(column => new Column(string.Join(" / ", column.Labels), unit) { Ratio = summary.Ratio });
        return new ResultTable { Name = name, Title = summary.Title, Columns = [.. rowAxes.Select(axis => new Column(axis.Name)), .. heads], Rows = rows };
    }

    private List<double> Measured(IEnumerable<int> points, SummaryDeclaration summary) =>
        points.Select(point => summary.Ratio ? values.Gain(point, summary.Metric) : values.Value(point, summary.Metric)).OfType<double>().ToList();

    /// <summary>The points by their members on some axes, in the axes' order; all points in one group when there are none.</summary>
    private List<(IReadOnlyList<string> Labels, List<int> Points)> Groups(IEnumerable<int> points, IReadOnlyList<Axis> over) =>
        points.GroupBy(point => over.Aggregate(0L, (key, axis) => key * axis.Members.Count + axes.IndicesOf(point)[axis.Index]))
            .OrderBy(group => group.Key)
            .Select(group => ((IReadOnlyList<string>)over.Select(axis => axis.Members[axes.IndicesOf(group.First())[axis.Index]].Label).ToList(), group.ToList()))
            .ToList();

    /// <summary>Several numbers as one; null when there are none.</summary>
    public static double? Reduce(List<double> numbers, Reduction reduction) => numbers.Count == 0 ? null : reduction switch
    {
        Reduction.Max => numbers.Max(),
        Reduction.Min => numbers.Min(),
        _ => numbers.Average(),
    };
}
