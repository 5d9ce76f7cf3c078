using System.Numerics;
using PluginNvm.Contracts;
using PluginNvm.Systems.MissCurve.Curves;

namespace PluginNvm.Systems.MissCurve.Results;

/// <summary>
/// The curves as they are drawn: a few of them in long form, each named after its stream and line, so that those of several points of an experiment stay apart in one figure.
/// </summary>
internal static class DrawnCurves
{
    private const string ByWays = "associativity-curves";
    private const string ByCapacity = "capacity-curves";

    /// <summary>The tables that the figures draw.</summary>
    public static IEnumerable<ResultTable> Tables(StreamCurves curves, string workload, DataSize line)
    {
        string Curve(string caches) => $"{caches}, {line} lines: {workload}"; // what differs most comes first, as legends cut long names
        if (curves.SetAssociative.Count > 0)
        {
            yield return Table(ByWays, "Miss ratio by capacity, for the associativities that are powers of two",
                from point in curves.SetAssociative
                where BitOperations.IsPow2(point.Ways)
                orderby point.Ways, point.Sets
                select Row(Curve(point.Ways == 1 ? "1 way" : $"{point.Ways} ways"), (double)point.Sets * point.Ways * line.Bytes, point.Counts.MissRatio));
        }
        if (!HasCapacities(curves))
            yield break;
        yield return Table(ByCapacity, "Miss ratio by capacity, fully associative",
        [
            .. curves.Exact.Select(point => Row(Curve("exact"), point.Lines * line.Bytes, point.Counts.MissRatio)),
            .. curves.Sampled?.Points.Select(point => Row(Curve("sampled"), point.Lines * line.Bytes, point.MissRatio)) ?? [],
        ]);
    }

    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Figures(StreamCurves curves)
    {
        if (curves.SetAssociative.Count > 0)
            yield return Figure("associativity", "Miss ratio of set-associative LRU caches", ByWays);
        if (HasCapacities(curves))
            yield return Figure("capacity", "Miss ratio of fully associative LRU caches", ByCapacity);
    }

    private static bool HasCapacities(StreamCurves curves) => curves.Exact.Count > 0 || curves.Sampled is not null;

    private static ResultTable Table(string name, string title, IEnumerable<IReadOnlyList<object?>> rows) => new()
    {
        Name = name,
        Title = title,
        Columns = [new Column("curve"), new Column("capacity", "B"), new Column("miss-ratio") { Better = Better.Lower }],
        Rows = [.. rows],
    };

    private static IReadOnlyList<object?> Row(string curve, double capacity, double missRatio) => [curve, capacity, missRatio];

    private static Figure Figure(string name, string title, string table) => new()
    {
        Name = name,
        Title = title,
        Table = table,
        Mark = FigureMark.Line,
        X = "capacity",
        Y = "miss-ratio",
        Series = "curve",
        LogX = true,
    };
}
