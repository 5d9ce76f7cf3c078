using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>Reads nodes and links from a table.</summary>
internal static class LinkReader
{
    /// <summary>Nodes that can be laid out and told apart.</summary>
    public const int MostNodes = 256;

    /// <summary>The links of a figure.</summary>
    /// <exception cref="FigureException">There is nothing to draw.</exception>
    public static LinkData Read(Figure figure, ResultTable table)
    {
        var from = Variable.Read(table, figure.X);
        var to = Variable.Read(table, figure.Y);
        var value = figure.Value is null ? null : Variable.Read(table, figure.Value);
        var loads = value?.Required();
        var rows = table.Rows.Count;
        if (rows == 0)
            throw new FigureException("The table has no rows.");
        var (nodes, ends) = SeriesReader.Index([.. from.Texts, .. to.Texts]);
        if (nodes.Count > MostNodes)
            throw new FigureException(
                $"A picture of {HumanNumber.Whole(nodes.Count)} nodes cannot be read; {HumanNumber.Whole(MostNodes)} are the most. The csv report holds the table '{table.Name}'.");
        var groups = Enumerable.Range(0, rows).GroupBy(row => ((int)ends[row], (int)ends[rows + row])).ToList();
        var notes = new List<string>();
        if (groups.Any(group => group.Count() > 1))
            notes.Add("Where several rows name one link, the sum of their loads is drawn.");
        return new LinkData
        {
            FromTitle = from.Name,
            ToTitle = to.Name,
            Value = value,
            Nodes = nodes,
            Links = [.. groups.Select(group => new Link(group.Key.Item1, group.Key.Item2, group.Sum(row => loads?[row] ?? double.NaN))).OrderBy(link => link.Load)],
            Notes = notes,
        };
    }
}
