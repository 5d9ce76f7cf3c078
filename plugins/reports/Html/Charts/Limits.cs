using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>Keeps a figure readable and its file small, and says what was left out.</summary>
internal static class Limits
{
    /// <summary>Values above which a figure stays a picture.</summary>
    public const int Interactive = 5000;

    /// <summary>Series that can be told apart.</summary>
    public const int Series = 24;

    /// <summary>Categories that fit.</summary>
    public const int Categories = 200;

    /// <summary>Values of one line.</summary>
    public const int LineValues = 1000;

    /// <summary>Points of a scatter plot.</summary>
    public const int Points = 2000;

    /// <summary>The data within the limits of its mark.</summary>
    public static SeriesData Apply(SeriesData data, FigureMark mark)
    {
        var notes = data.Notes.ToList();
        if (mark == FigureMark.Scatter)
            data = Scatter(data, notes);
        if (data.Series.Count > Series)
        {
            notes.Add($"The first {HumanNumber.Whole(Series)} of {HumanNumber.Whole(data.Series.Count)} series are drawn.");
            data = data with { Series = [.. data.Series.Take(Series)], Data = [.. data.Data.Where(datum => datum.Series < Series)] };
        }
        if (data.Categories is { Count: > Categories } categories)
        {
            notes.Add($"The first {HumanNumber.Whole(Categories)} of {HumanNumber.Whole(categories.Count)} categories are drawn.");
            data = data with { Categories = [.. categories.Take(Categories)], Data = [.. data.Data.Where(datum => datum.X < Categories)] };
        }
        if (mark == FigureMark.Line && data.Data.GroupBy(datum => datum.Series).Any(line => line.Count() > LineValues))
        {
            notes.Add($"Of lines with more than {HumanNumber.Whole(LineValues)} values, the smallest and the largest of every stretch are drawn.");
            data = data with { Data = [.. data.Data.GroupBy(datum => datum.Series).SelectMany(line => Envelope([.. line]))] };
        }
        if (data.HasSpread && mark != FigureMark.StackedBar)
            notes.Add("Where several rows fall together, their mean is drawn, and a thin line from the smallest to the largest.");
        else if (data.HasSpread)
            notes.Add("Where several rows fall together, their mean is drawn.");
        return data with { Notes = notes };
    }

    private static SeriesData Scatter(SeriesData data, List<string> notes)
    {
        data = SeriesFamilies.Gather(data);
        if (data.Categories is null)
            data = data with { Front = data.Directions.Among(data.Data) };
        if (data.Front.Count > 1)
            notes.Add($"The line is the Pareto front {data.Directions.Direction}: no other point is better in one and as good in the other.");
        if (data.Data.Count <= Points)
            return data;
        var all = data.Front.Count <= Points;
        notes.Add(
            $"{HumanNumber.Whole(Points)} of {HumanNumber.Whole(data.Data.Count)} points are drawn, at even distances through the table, "
            + $"and {(all ? "all" : $"{HumanNumber.Whole(Points)} of the {HumanNumber.Whole(data.Front.Count)}")} points on the line.");
        var kept = Evenly(data.Data.Count, Points).Select(i => data.Data[i]);
        if (!all)
            data = data with { Front = [.. Evenly(data.Front.Count, Points).Select(i => data.Front[i])] };
        return data with { Data = [.. kept.Union(data.Front).OrderBy(datum => datum.Series).ThenBy(datum => datum.X)] };
    }

    /// <summary>Indices at even distances, the first and the last among them.</summary>
    public static IReadOnlyList<int> Evenly(int count, int wanted) => count <= wanted
        ? [.. Enumerable.Range(0, count)]
        : [.. Enumerable.Range(0, wanted).Select(i => (int)((long)i * (count - 1) / Math.Max(wanted - 1, 1)))];

    private static IEnumerable<Datum> Envelope(IReadOnlyList<Datum> line)
    {
        if (line.Count <= LineValues)
            return line;
        return line.Chunk((line.Count * 2 + LineValues - 1) / LineValues).SelectMany(Extremes);
    }

    private static IEnumerable<Datum> Extremes(Datum[] stretch)
    {
        var low = stretch.MinBy(datum => datum.Y);
        var high = stretch.MaxBy(datum => datum.Y);
        return low == high ? [low] : low.X < high.X ? [low, high] : [high, low];
    }
}
