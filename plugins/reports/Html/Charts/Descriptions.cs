using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>Pictures in words.</summary>
internal static class Descriptions
{
    private const int Named = 8;

    /// <summary>What a picture with two axes shows.</summary>
    public static string Of(string kind, SeriesData data)
    {
        var lowest = data.Data.MinBy(datum => datum.Y);
        var highest = data.Data.MaxBy(datum => datum.Y);
        var series = data.Series.Count < 2 ? "" : $" for {List(data.SeriesTitle, data.Series)}";
        return $"{kind} of {data.Y.Title} over {data.X.Title}{series}; {HumanNumber.Count(data.Data.Count, "value")} "
            + $"from {data.Y.ShowWithUnit(lowest.Y)} ({Where(lowest, data)}) to {data.Y.ShowWithUnit(highest.Y)} ({Where(highest, data)}).";
    }

    private static string Where(Datum datum, SeriesData data) => datum.Name.Length == 0 ? data.XText(datum) : $"{datum.Name}, {data.XText(datum)}";

    private static string List(string title, IReadOnlyList<string> names) => names.Count <= Named
        ? $"{title} {string.Join(", ", names)}"
        : $"{HumanNumber.Whole(names.Count)} values of {title}";
}
