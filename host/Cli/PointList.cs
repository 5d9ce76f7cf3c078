using System.Globalization;
using PluginNvm.Host.Binding;

namespace PluginNvm.Host.Cli;

/// <summary>Reads a list of points such as <c>1,4,7-9</c>.</summary>
internal static class PointList
{
    /// <summary>Reads a list.</summary>
    /// <param name="text">The list; null means all points.</param>
    /// <param name="axes">The axes, which say which points there are.</param>
    /// <param name="points">The points, ascending, each once.</param>
    /// <returns>Null when read; else what is wrong.</returns>
    public static string? Parse(string? text, AxisSet axes, out IReadOnlyList<int> points)
    {
        if (text is null)
        {
            points = axes.Points;
            return null;
        }
        var chosen = new SortedSet<int>();
        points = [];
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last) || last < first)
            {
                return $"'{part}' is neither a point nor a range such as 7-9";
            }
            if (last >= axes.PointCount)
                return $"there is no point {last}; the points are {axes.Points[0]} to {axes.Points[^1]}";
            var found = axes.Points.Where(point => point >= first && point <= last).ToList();
            if (found.Count == 0)
                return Excepted(axes, first, last);
            chosen.UnionWith(found);
        }
        points = chosen.ToList();
        return null;
    }

    private static string Excepted(AxisSet axes, int first, int last)
    {
        var where = string.Join(", ", axes.Coordinates(first).Select((label, i) => $"{axes.Axes[i].Name} = {label}"));
        return $"point {first} ({where}) is left out by {axes.ExceptionOf(first)}{(last > first ? $", and so are all others up to {last}" : "")}; 'plan' lists the points there are";
    }
}
