namespace PluginNvm.Reports.Html.Charts;

/// <summary>
/// Where each point of a scatter plot is a series of its own, named by several axes (<c>stt-mram, alexnet, training</c>), colours cannot tell them apart:
/// the points are coloured by the first axis and keep their full names.
/// </summary>
internal static class SeriesFamilies
{
    private const int Readable = 8;

    /// <summary>The data with no more series than a reader tells apart.</summary>
    public static SeriesData Gather(SeriesData data)
    {
        if (data.Series.Count <= Readable)
            return data;
        var heads = data.Series.Select(name => name.Split(", ")[0]).ToList();
        var families = heads.Distinct().ToList();
        if (families.Count > Readable)
            return data with { Series = [""], SeriesTitle = "", Data = [.. data.Data.Select(datum => datum with { Series = 0 })] };
        var family = heads.Select(head => families.IndexOf(head)).ToList();
        return data with
        {
            Series = families,
            SeriesTitle = data.SeriesTitle.Split(", ")[0],
            Data = [.. data.Data.Select(datum => datum with { Series = family[datum.Series] })],
        };
    }
}
