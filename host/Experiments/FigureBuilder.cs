using System.Globalization;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;

namespace PluginNvm.Host.Experiments;

/// <summary>Makes the tidy table that a declared figure draws, and the figure over it. Where every point failed, the table has a row without a value.</summary>
internal sealed class FigureBuilder(AxisSet axes, PointValues values)
{
    private const string Series = "series";

    /// <summary>The table and the figure.</summary>
    /// <param name="declared">What the manifest asks for.</param>
    /// <param name="name">File-safe name of both.</param>
    public (ResultTable Table, Figure Figure) Build(FigureDeclaration declared, string name)
    {
        var x = string.Join(", ", declared.X);
        var isMap = declared.Mark == FigureMark.HeatMap;
        var against = declared.Against;
        var rows = Cells(declared).Select(cell => (IReadOnlyList<object?>)
        [
            against is null ? Number(cell.X) : Reduce(cell.Points, declared with { Metric = against, Ratio = false }),
            cell.Series,
            Reduce(cell.Points, declared),
        ]).ToList();

        var horizontal = against is null ? new Column(x) : ColumnOf(against);
        var vertical = declared.Ratio ? new Column($"{declared.Metric} gain", "x") { Ratio = true, Better = Better.Higher } : ColumnOf(declared.Metric);
        var table = new ResultTable { Name = name, Title = declared.Title, Columns = [horizontal, new Column(SeriesName(declared)), vertical], Rows = rows };
        var hasSeries = declared.Series.Count > 0 || against is not null;
        return (table, new Figure
        {
            Name = name,
            Title = declared.Title,
            Table = name,
            Mark = declared.Mark,
            X = horizontal.Name,
            Y = isMap ? SeriesName(declared) : vertical.Name,
            Series = hasSeries && !isMap ? SeriesName(declared) : null,
            Value = isMap ? vertical.Name : null,
            LogX = declared.LogX,
            LogY = declared.LogY,
            BetterX = declared.BetterX,
            BetterY = declared.BetterY,
        });
    }

    private static string SeriesName(FigureDeclaration declared)
    {
        var named = declared.Against is null ? declared.Series : declared.Series.Concat(declared.X).Distinct().ToList();
        return named.Count == 0 ? Series : string.Join(", ", named);
    }

    /// <summary>A label that reads as a number is one, so that a continuous axis can be drawn to scale.</summary>
    private static object Number(string label) =>
        double.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : label;

    private Column ColumnOf(string metric) =>
        values.Columns.FirstOrDefault(column => column.Name == metric) is { } measured ? new Column(metric, measured.Unit) { Better = measured.Better } : new Column(metric);

    private IEnumerable<(string X, string Series, List<int> Points)> Cells(FigureDeclaration declared)
    {
        var over = declared.X.Select(name => axes.Find(name)!).ToList();
        var series = declared.Series.Select(name => axes.Find(name)!).ToList();
        return values.At(declared.At)
            .Where(point => !declared.OmitBaseline || !values.IsBaseline(point))
            .GroupBy(point => (X: Label(over, point), Series: Label(declared.Against is null ? series : [.. series, .. over], point)))
            .Select(group => (group.Key.X, group.Key.Series, group.ToList()));
    }

    private string Label(IReadOnlyList<Axis> over, int point)
    {
        var indices = axes.IndicesOf(point);
        return string.Join(", ", over.Select(axis => axis.Members[indices[axis.Index]].Label));
    }

    private double? Reduce(List<int> points, FigureDeclaration declared) =>
        Comparison.Reduce(points.Select(point => declared.Ratio ? values.Gain(point, declared.Metric) : values.Value(point, declared.Metric)).OfType<double>().ToList(), declared.Reduce);
}
