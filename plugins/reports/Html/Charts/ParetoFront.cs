namespace PluginNvm.Reports.Html.Charts;

/// <summary>The points to which no other is better in both directions.</summary>
internal static class ParetoFront
{
    /// <summary>The front towards small values of both, from left to right.</summary>
    public static IReadOnlyList<Datum> LowerLeft(IReadOnlyList<Datum> data)
    {
        var front = new List<Datum>();
        var lowest = double.PositiveInfinity;
        foreach (var datum in data.OrderBy(datum => datum.X).ThenBy(datum => datum.Y))
        {
            if (datum.Y >= lowest)
                continue;
            front.Add(datum);
            lowest = datum.Y;
        }
        return front;
    }
}
