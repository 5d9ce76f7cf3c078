using System.Runtime.InteropServices;
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
        var count = table.Rows.Count;
        bool IsDrawn(int row) => double.IsFinite(positions[row]) && double.IsFinite(heights[row]) && !(figure.LogX && positions[row] <= 0) && !(figure.LogY && heights[row] <= 0);
        var rows = Enumerable.Range(0, count).Where(IsDrawn);
        var drawn = rows.Count();
        if (drawn == 0)
            throw new FigureException(count == 0 ? "The table has no rows." : "No row holds a value that can be drawn.");
        if (drawn < count)
            notes.Add($"{HumanNumber.Count(count - drawn, "row")} without a value{(figure.LogX || figure.LogY ? " above zero" : "")} left out.");

        int Owner(int row) => (int)(owners?[row] ?? 0);
        var data = rows.Select(row => new Datum(positions[row], heights[row], Owner(row), names[Owner(row)], heights[row], heights[row], 1));
        var read = new SeriesData
        {
            X = x.WithoutCells(),
            Y = y.WithoutCells(),
            Categories = categories,
            Series = names,
            SeriesTitle = series?.Name ?? "",
            Data = [.. (figure.Mark == FigureMark.Scatter ? data : Means(data)).OrderBy(datum => datum.Series).ThenBy(datum => datum.X)],
            Rows = drawn,
            Gaps = drawn == count ? [] : Gaps(rows, count, row => (Owner(row), positions[row])),
            Notes = notes,
            Directions = ParetoFront.Of(figure, x, y),
        };
        return Limits.Apply(read, figure.Mark);
    }

    /// <summary>The places whose rows all have no value.</summary>
    private static Dictionary<int, double[]> Gaps(IEnumerable<int> drawn, int count, Func<int, (int Series, double X)> place)
    {
        var known = drawn.Select(place).ToHashSet();
        return Enumerable.Range(0, count).Select(place)
            .Where(gap => double.IsFinite(gap.X) && !known.Contains(gap)).Distinct()
            .GroupBy(gap => gap.Series, gap => gap.X).ToDictionary(gaps => gaps.Key, gaps => gaps.Order().ToArray());
    }

    /// <summary>Rows that fall together as one, without keeping the rows.</summary>
    private static IEnumerable<Datum> Means(IEnumerable<Datum> rows)
    {
        var places = new Dictionary<(int Series, double X), int>();
        var sums = new List<Datum>();
        foreach (var row in rows)
        {
            if (places.TryAdd((row.Series, row.X), sums.Count))
            {
                sums.Add(row);
                continue;
            }
            ref var sum = ref CollectionsMarshal.AsSpan(sums)[places[(row.Series, row.X)]];
            sum = sum with { Y = sum.Y + row.Y, Low = Math.Min(sum.Low, row.Y), High = Math.Max(sum.High, row.Y), Count = sum.Count + 1 };
        }
        return sums.Select(sum => sum with { Y = sum.Y / sum.Count });
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
