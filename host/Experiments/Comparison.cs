using PluginNvm.Contracts;
using PluginNvm.Host.Binding;

namespace PluginNvm.Host.Experiments;

/// <summary>Sets our values beside published ones, and lays one metric out over chosen axes.</summary>
internal sealed class Comparison(AxisSet axes, PointValues values)
{
    private static readonly Reduction[] Totals = [Reduction.Mean, Reduction.Max];

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
            Ours = Reduced.Of(ours, claim.Reduce),
            Mean = Reduced.Of(ours, Reduction.Mean),
            Minimum = Reduced.Of(ours, Reduction.Min),
            Maximum = Reduced.Of(ours, Reduction.Max),
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

    /// <summary>A summary's table. Its cells are filled in one pass over the points, its rows made while they are asked for.</summary>
    public ResultTable Lay(SummaryDeclaration summary, string name)
    {
        var rowAxes = summary.Rows.Select(axis => axes.Find(axis)!).ToList();
        var columnAxes = summary.Columns.Select(axis => axes.Find(axis)!).ToList();
        var (rowGroups, columnGroups) = (new PointGroups(axes, rowAxes), new PointGroups(axes, columnAxes));
        var cells = new Dictionary<(int Row, int Column), Reduced>();
        var totals = new Dictionary<(Reduction Reduction, int Column), Reduced>();
        var compared = new HashSet<int>();
        foreach (var point in values.At(summary.At))
        {
            var (row, column) = (rowGroups.Of(point), columnGroups.Of(point));
            var value = summary.Ratio ? values.Gain(point, summary.Metric) : values.Value(point, summary.Metric);
            Add(cells, (row, column), summary.Reduce, value);
            foreach (var total in summary.Totals ? Totals : [])
                Add(totals, (total, column), total, value);
            if (!values.IsBaseline(point))
                compared.Add(column);
        }
        var columns = columnGroups.Ordered.Where(column => !summary.OmitBaseline || compared.Contains(column)).ToList();
        var unit = summary.Ratio ? "x" : values.Columns.FirstOrDefault(column => column.Name == summary.Metric)?.Unit ?? "";

        var rows = rowGroups.Ordered.Select(row => (IReadOnlyList<object?>)[.. rowGroups.Labels(row), .. columns.Select(column => (object?)cells.GetValueOrDefault((row, column)).Value)]);
        foreach (var total in summary.Totals ? Totals : [])
        {
            var labels = rowAxes.Select((_, i) => i == 0 ? (object)$"({Names.Kebab(total.ToString())})" : "");
            rows = rows.Append([.. labels, .. columns.Select(column => (object?)totals.GetValueOrDefault((total, column)).Value)]);
        }
        var count = rowGroups.Count + (summary.Totals ? Totals.Length : 0);
        var heads = columnAxes.Count == 0
            ? [new Column(summary.Ratio ? $"{summary.Metric} gain" : summary.Metric, unit) { Ratio = summary.Ratio }]
            : columns.Select(column => new Column(string.Join(" / ", columnGroups.Labels(column)), unit) { Ratio = summary.Ratio });
        return new ResultTable { Name = name, Title = summary.Title, Columns = [.. rowAxes.Select(axis => new Column(axis.Name)), .. heads], Rows = new LazyRows(count, rows) };
    }

    private static void Add<TCell>(Dictionary<TCell, Reduced> cells, TCell cell, Reduction reduction, double? value)
        where TCell : notnull
    {
        var reduced = cells.TryGetValue(cell, out var known) ? known : new Reduced(reduction);
        reduced.Add(value);
        cells[cell] = reduced;
    }
}
