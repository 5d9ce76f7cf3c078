namespace PluginNvm.Tests.Reports.Html;

/// <summary>Reports with figures of every kind.</summary>
internal static class FigureReport
{
    /// <summary>What a careless or hostile manifest may call things.</summary>
    public const string Hostile = "</script><b>\"&'\u0001 <!-- ]]> \ud800 µ";

    /// <summary>A report over one table, with one figure for each mark.</summary>
    public static ExperimentReport EveryMark { get; } = With(
        Table("t", ["x", "s", "v [J]", "a [MiB]"], Cells()),
        [.. Enum.GetValues<FigureMark>().Select(mark => Figure($"f-{mark}", mark))]);

    /// <summary>The sample report with other tables and figures.</summary>
    public static ExperimentReport With(ResultTable table, params Figure[] figures) => SampleReport.Report with { Tables = [table], Figures = figures };

    /// <summary>A table whose headers may carry a unit in brackets.</summary>
    public static ResultTable Table(string name, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows) => new()
    {
        Name = name,
        Title = name,
        Columns = [.. headers.Select(header => header.Split(" [")).Select(parts => new Column(parts[0], parts.Length == 1 ? "" : parts[1].TrimEnd(']')))],
        Rows = [.. rows],
    };

    /// <summary>A figure that suits <see cref="EveryMark"/>'s table.</summary>
    public static Figure Figure(string name, FigureMark mark, string x = "x", string y = "v", string? series = "s") => mark switch
    {
        FigureMark.HeatMap => new Figure { Name = name, Title = name, Table = "t", Mark = mark, X = "x", Y = "s", Value = "v" },
        FigureMark.NodeLink => new Figure { Name = name, Title = name, Table = "t", Mark = mark, X = "x", Y = "s", Value = "v" },
        FigureMark.Scatter => new Figure { Name = name, Title = name, Table = "t", Mark = mark, X = x == "x" ? "a" : x, Y = y, Series = series },
        _ => new Figure { Name = name, Title = name, Table = "t", Mark = mark, X = x, Y = y, Series = series },
    };

    private static IEnumerable<IReadOnlyList<object?>> Cells()
    {
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 3; j++)
                yield return [$"{1 << i} MiB", $"series {j}", (i + 1) * (j + 1) * 1e-3, (double)(1 << i)];
        }
    }
}
