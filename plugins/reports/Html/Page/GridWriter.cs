using PluginNvm.Reports.Html.Format;

namespace PluginNvm.Reports.Html.Page;

/// <summary>Writes a table in a box of its own that scrolls, with headers that stay.</summary>
internal static class GridWriter
{
    /// <summary>Writes it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="table">The texts.</param>
    /// <param name="name">What the table shows, for readers who do not see it.</param>
    public static void Write(HtmlText html, TextTable table, string name)
    {
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", name));
        html.Open("table");
        html.Open("thead");
        html.Open("tr");
        for (var i = 0; i < table.Headers.Count; i++)
            html.Element("th", table.Headers[i], Attributes(table.Numeric[i], "col"));
        html.Close(2);
        html.Open("tbody");
        foreach (var row in table.Rows)
        {
            html.Open("tr");
            for (var i = 0; i < row.Count; i++)
            {
                if (i < table.Keys)
                    html.Element("th", row[i], Attributes(table.Numeric[i], "row"));
                else
                    html.Element("td", row[i], Attributes(table.Numeric[i], ""));
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
