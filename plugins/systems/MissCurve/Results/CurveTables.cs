using PluginNvm.Contracts;
using PluginNvm.Systems.MissCurve.Curves;

namespace PluginNvm.Systems.MissCurve.Results;

/// <summary>The curves as numbers.</summary>
internal static class CurveTables
{
    /// <summary>A table for each kind of curve that was asked for.</summary>
    public static IEnumerable<ResultTable> Of(StreamCurves curves, DataSize line)
    {
        if (curves.SetAssociative.Count > 0)
            yield return Associativity(curves.SetAssociative, line);
        if (curves.Exact.Count > 0)
            yield return FullyAssociative(curves.Exact, line);
        if (curves.Sampled is { } sampled)
            yield return Sampled(sampled, line);
    }

    private static ResultTable Associativity(IReadOnlyList<SetAssociativePoint> points, DataSize line) => new()
    {
        Name = "associativity",
        Title = "LRU caches of every number of sets and ways",
        Columns =
        [
            new Column("sets"), new Column("ways"), new Column("capacity", "B"), Cost("read-misses"), Cost("write-misses"), Cost("miss-ratio"), Cost("write-backs"), new Column("dirty-lines-at-end"),
        ],
        Rows = [.. points.Select(point => (IReadOnlyList<object?>)
        [
            (long)point.Sets, (long)point.Ways, (double)point.Sets * point.Ways * line.Bytes,
            point.Counts.ReadMisses, point.Counts.WriteMisses, point.Counts.MissRatio, point.Counts.DirtyEvictions, point.Counts.DirtyLinesAtEnd,
        ])],
    };

    private static ResultTable FullyAssociative(IReadOnlyList<ExactPoint> points, DataSize line) => new()
    {
        Name = "fully-associative",
        Title = "Fully associative LRU caches by capacity",
        Columns = [new Column("capacity", "B"), new Column("lines"), Cost("misses"), Cost("miss-ratio"), Cost("write-backs"), new Column("dirty-lines-at-end")],
        Rows = [.. points.Select(point => (IReadOnlyList<object?>)
        [
            point.Lines * line.Bytes, point.Lines, point.Counts.Misses, point.Counts.MissRatio, point.Counts.DirtyEvictions, point.Counts.DirtyLinesAtEnd,
        ])],
    };

    private static ResultTable Sampled(SampledCurve curve, DataSize line) => new()
    {
        Name = "sampled",
        Title = "Fully associative LRU caches by capacity, estimated from a sample of the lines",
        Columns =
        [
            new Column("capacity", "B"), new Column("lines"), Cost("estimated-miss-ratio"), new Column("standard-error-bound"), new Column("capacity-error", "B"), new Column("difference"),
        ],
        Rows = [.. curve.Points.Select(point => (IReadOnlyList<object?>)
        [
            point.Lines * line.Bytes, point.Lines, point.MissRatio, curve.StandardErrorBound, point.CapacityError * line.Bytes, point.Difference,
        ])],
    };

    private static Column Cost(string name) => new(name) { Better = Better.Lower };
}
