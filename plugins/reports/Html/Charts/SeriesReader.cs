using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>Reads bars, lines and points from a table.</summary>
internal static class SeriesReader
{
    /// <summary>The values of a figure, no more of them than can be drawn.</summary>
    /// <exception cref="FigureException">There is nothing to draw.</exception>
    public static SeriesData Read(Figure figure, ResultTable table)
    {
        var x = Variable.Read(table, figure.X);
        var y = Variable.Read(table, figure.Y);
        var series = figure.Series is null ? null : Variable.Read(table, figure.Series);
        var isCategorical = figure.Mark is FigureMark.Bar or FigureMark.StackedBar || x.Numbers is null;
        if (figure.LogX && isCategorical)
            throw new FigureException($"The column '{x.Name}' names categories; it has no logarithm.");

        var notes = new List<string>();
        var (categories, positions) = isCategorical ? Index(x.Texts) : (null, x.Numbers!);
        var (names, owners) = series is null ? ([""], null) : Index(series.Texts);
        var heights = y.Required();
        var rows = Enumerable.Range(0, table.Rows.Count)
            .Where(row => double.IsFinite(positions[row]) && double.IsFinite(heights[row]) && !(figure.LogX && positions[row] <= 0) && !(figure.LogY && heights[row] <= 0))
            .ToList();
        if (rows.Count == 0)
            throw new FigureException(table.Rows.Count == 0 ? "The table has no rows." : "No row holds a value that can be drawn.");
        if (rows.Count < table.Rows.Count)
            notes.Add($"{HumanNumber.Count(table.Rows.Count - rows.Count, "row")} without a value{(figure.LogX || figure.LogY ? " above zero" : "")} left out.");

        int Owner(int row) => (int)(owners?[row] ?? 0);
        var data = rows.Select(row => new Datum(positions[row], heights[row], Owner(row), names[Owner(row)], heights[row], heights[row], 1));
        var read = new SeriesData
        {
            X = x.WithoutCells(),
            Y = y.WithoutCells(),
            Categories = categories,
            Series = names,
            SeriesTitle = series?.Name ?? "",
            Data = [.. figure.Mark == FigureMark.Scatter ? data : data.GroupBy(datum => (datum.Series, datum.X)).Select(Mean)],
            Rows = rows.Count,
            Gaps = Gaps(rows, table.Rows.Count, row => (Owner(row), positions[row])),
            Notes = notes,
            Directions = ParetoFront.Of(figure, x, y),
        };
        return Limits.Apply(read with { Data = [.. read.Data.OrderBy(datum => datum.Series).ThenBy(datum => datum.X)] }, figure.Mark);
    }

    /// <summary>The places whose rows all have no value.</summary>
    private static Dictionary<int, double[]> Gaps(List<int> drawn, int count, Func<int, (int Series, double X)> place)
    {
        var known = drawn.Count == count ? [] : drawn.Select(place).ToHashSet();
        return Enumerable.Range(0, count).Except(drawn).Select(place)
            .Where(gap => double.IsFinite(gap.X) && !known.Contains(gap)).Distinct()
            .GroupBy(gap => gap.Series, gap => gap.X).ToDictionary(gaps => gaps.Key, gaps => gaps.Order().ToArray());
    }

    private static Datum Mean(IGrouping<(int Series, double X), Datum> group)
    {
        var (sum, low, high, count) = (0d, double.PositiveInfinity, double.NegativeInfinity, 0);
        foreach (var datum in group)
        {
            sum += datum.Y;
            low = Math.Min(low, datum.Y);
            high = Math.Max(high, datum.Y);
            count++;
        }
        return group.First() with { Y = sum / count, Low = low, High = high, Count = count };
    }

    /// <summary>Distinct texts in the order in which they appear, and the index of each row's.</summary>
    internal static (IReadOnlyList<string> Names, IReadOnlyList<double> Indices) Index(IReadOnlyList<string> texts)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var indices = new double[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            if (!known.TryGetValue(texts[i], out var index))
                known.Add(texts[i], index = known.Count);
            indices[i] = index;
        }
        return ([.. known.Keys], indices);
    }
}
