using PluginNvm.Reports.Html;
using PluginNvm.Tests.Technologies;

namespace PluginNvm.Tests.Reports.Html;

/// <summary>What the html report writes.</summary>
internal static class Written
{
    /// <summary>All files.</summary>
    public static MemoryOutput Files(ExperimentReport report, HtmlReportOptions? options = null)
    {
        var output = new MemoryOutput();
        new HtmlReport().Create(options ?? new HtmlReportOptions(), NoSharing.Context).Write(report, output, default);
        return output;
    }

    /// <summary>The page.</summary>
    public static string Page(ExperimentReport report, HtmlReportOptions? options = null) => Files(report, options)["report.html"];

    /// <summary>The page without the text of its scripts and styles.</summary>
    public static string Markup(string page)
    {
        foreach (var (start, end) in new[] { ("<script>", "</script>"), ("<style>", "</style>"), ("<script type", "</script>"), ("<pre>", "</pre>") })
        {
            while (page.IndexOf(start, StringComparison.Ordinal) is >= 0 and var from)
                page = page[..from] + page[(page.IndexOf(end, from, StringComparison.Ordinal) + end.Length)..];
        }
        return page;
    }
}
