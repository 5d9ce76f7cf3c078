using System.Globalization;
using System.Runtime.InteropServices;
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
        var rows = Rows(declared);

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

    /// <summary>One pass over the points gives the values; the rows are made from them while they are asked for, as a figure may stand over very many points.</summary>
    private LazyRows Rows(FigureDeclaration declared)
    {
        var over = declared.X.Select(name => axes.Find(name)!).ToList();
        List<Axis> series = [.. declared.Series.Select(name => axes.Find(name)!), .. declared.Against is null ? [] : over];
        var places = new PointGroups(axes, [.. over, .. series]);
        var (across, up) = (new List<Reduced>(), new List<Reduced>());
        foreach (var point in values.At(declared.At).Where(point => !declared.OmitBaseline || !values.IsBaseline(point)))
        {
            var place = places.Of(point);
            Add(up, place, declared, declared.Ratio ? values.Gain(point, declared.Metric) : values.Value(point, declared.Metric));
            if (declared.Against is { } against)
                Add(across, place, declared, values.Value(point, against));
        }
        return new LazyRows(places.Count, Enumerable.Range(0, places.Count).Select(place =>
        {
            var labels = places.Labels(place);
            return (IReadOnlyList<object?>)
            [
                declared.Against is null ? Number(string.Join(", ", labels.Take(over.Count))) : across[place].Value,
                string.Join(", ", labels.Skip(over.Count)),
                up[place].Value,
            ];
        }));
    }

    private static void Add(List<Reduced> reduced, int place, FigureDeclaration declared, double? value)
    {
        if (place == reduced.Count)
            reduced.Add(new Reduced(declared.Reduce));
        CollectionsMarshal.AsSpan(reduced)[place].Add(value);
    }
}
