using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Page;

/// <summary>Writes a table in a box of its own that scrolls, with headers that stay.</summary>
internal static class GridWriter
{
    /// <summary>Columns above which a table is printed on a page of its own that lies on its side.</summary>
    private const int Broad = 10;

    /// <summary>Writes it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="table">The texts.</param>
    /// <param name="name">What the table shows, for readers who do not see it.</param>
    public static void Write(HtmlText html, ShownTable table, string name) =>
        Write(html, [.. table.Columns.Select(column => (column.Header, column.IsNumeric))], table.Rows, table.Keys, name);

    /// <summary>Writes texts.</summary>
    /// <param name="html">The page.</param>
    /// <param name="headers">Headers, and whether a column holds numbers.</param>
    /// <param name="rows">The texts.</param>
    /// <param name="keys">How many leading columns tell the rows apart.</param>
    /// <param name="name">What the table shows, for readers who do not see it.</param>
    public static void Write(
        HtmlText html, IReadOnlyList<(string Text, bool IsNumeric)> headers, IReadOnlyList<IReadOnlyList<string>> rows, int keys, string name)
    {
        html.Open("div", ("class", headers.Count > Broad ? "scroll broad" : "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", name));
        html.Open("table");
        html.Open("thead");
        html.Open("tr");
        foreach (var (text, isNumeric) in headers)
            html.Element("th", text, Attributes(isNumeric, "col"));
        html.Close(2);
        html.Open("tbody");
        foreach (var row in rows)
        {
            html.Open("tr");
            for (var i = 0; i < row.Count; i++)
            {
                if (i < keys)
                    html.Element("th", row[i], Attributes(headers[i].IsNumeric, "row"));
                else
                    html.Element("td", row[i], Attributes(headers[i].IsNumeric, ""));
            }
            html.Close();
        }
        html.Close(3);
    }

    private static (string, string)[] Attributes(bool isNumeric, string scope) => (isNumeric, scope.Length > 0) switch
    {
        (true, true) => [("scope", scope), ("class", "n")],
        (false, true) => [("scope", scope)],
        (true, false) => [("class", "n")],
        _ => [],
    };
}
