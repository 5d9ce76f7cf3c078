using System.Globalization;

namespace PluginNvm.Host.Cli;

/// <summary>Reads a list of points such as <c>1,4,7-9</c>.</summary>
internal static class PointList
{
    /// <summary>Reads a list.</summary>
    /// <param name="text">The list; null means all points.</param>
    /// <param name="all">The points there are, ascending.</param>
    /// <param name="points">The points, ascending, each once.</param>
    /// <returns>Null when read; else what is wrong.</returns>
    public static string? Parse(string? text, IReadOnlyList<int> all, out IReadOnlyList<int> points)
    {
        if (text is null)
        {
            points = all;
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
            var found = all.Where(point => point >= first && point <= last).ToList();
            if (found.Count == 0 || last > all[^1])
                return $"there is no point {last}; the points are {all[0]} to {all[^1]}";
            chosen.UnionWith(found);
        }
        points = chosen.ToList();
        return null;
    }
}
