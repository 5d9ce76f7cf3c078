using PluginNvm.Contracts;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Experiments;

/// <summary>
/// Joins the tables of one name from all points under the axes. An axis on which the table never depends is left out. Rows are read from disk while
/// they are asked for, so that memory does not grow with them.
/// </summary>
internal sealed class TableJoin
{
    private readonly AxisSet _axes;
    private readonly ResultStore _store;
    private readonly List<(int Point, int Blob)> _tables;
    private readonly Dictionary<int, ResultTable> _heads;

    private TableJoin(AxisSet axes, ResultStore store, List<(int Point, int Blob)> tables, Dictionary<int, ResultTable> heads)
    {
        _axes = axes;
        _store = store;
        _tables = tables;
        _heads = heads;
    }

    /// <summary>The joined tables, in the order of their first appearance.</summary>
    public static IReadOnlyList<ResultTable> Join(AxisSet axes, PointOutcomes outcomes)
    {
        var heads = new Dictionary<int, ResultTable>();
        var byName = new Dictionary<string, List<(int Point, int Blob)>>(StringComparer.Ordinal);
        foreach (var (point, stored) in outcomes.Results())
        {
            foreach (var blob in outcomes.Store.BlobsOf(stored, BlobKind.Table))
            {
                if (!heads.TryGetValue(blob, out var head))
                    heads[blob] = head = Head(outcomes.Store.ReadBlob<ResultTable>(blob));
                if (!byName.TryGetValue(head.Name, out var tables))
                    byName[head.Name] = tables = [];
                tables.Add((point, blob));
            }
        }
        return byName.Values.Select(tables => new TableJoin(axes, outcomes.Store, tables, heads).Join()).ToList();
    }

    /// <summary>A table without its cells: only the number of its rows is kept.</summary>
    private static ResultTable Head(ResultTable table) => table with { Rows = new LazyRows(table.Rows.Count, []) };

    private ResultTable Join()
    {
        var first = _heads[_tables[0].Blob];
        var columns = _tables.Select(table => table.Blob).Distinct().SelectMany(blob => _heads[blob].Columns).DistinctBy(column => column.Name).ToList();
        var kept = KeptAxes();
        var chosen = _tables.DistinctBy(table => Members(kept, table.Point)).ToList();
        var count = chosen.Sum(table => _heads[table.Blob].Rows.Count);
        return first with
        {
            Columns = [.. kept.Select(axis => new Column(axis.Name)), .. columns],
            Rows = new LazyRows(count, chosen.SelectMany(table => Rows(table.Point, table.Blob, kept, columns))),
        };
    }

    private IEnumerable<IReadOnlyList<object?>> Rows(int point, int blob, List<Axis> kept, List<Column> columns)
    {
        var table = _store.ReadBlob<ResultTable>(blob);
        var indices = _axes.IndicesOf(point);
        var labels = kept.Select(axis => axis.Members[indices[axis.Index]].Label).ToList();
        var own = table.Columns.Select(column => column.Name).ToList();
        var cells = columns.Select(column => own.IndexOf(column.Name)).ToList();
        return table.Rows.Select(row => (IReadOnlyList<object?>)[.. labels, .. cells.Select(cell => cell < 0 ? null : row[cell])]);
    }

    private List<Axis> KeptAxes()
    {
        // One table for all points depends on nothing.
        if (_tables.Count > 1 && _tables.All(table => table.Blob == _tables[0].Blob))
            return [];
        if (_tables.Count == 1)
            return [];
        var kept = _axes.Axes.Where(Matters).ToList();
        // Where points failed, no two may differ in one axis alone and yet their tables differ.
        return Determine(kept) ? kept : _axes.Axes.Where(axis => axis.Members.Count > 1).ToList();
    }

    /// <summary>Whether two points that differ only in this axis have different tables.</summary>
    private bool Matters(Axis axis)
    {
        if (axis.Members.Count == 1)
            return false;
        var byOthers = new Dictionary<long, int>();
        var stride = _axes.StrideOf(axis);
        foreach (var (point, blob) in _tables)
        {
            var others = point - (long)_axes.IndicesOf(point)[axis.Index] * stride;
            if (!byOthers.TryAdd(others, blob) && byOthers[others] != blob)
                return true;
        }
        return false;
    }

    /// <summary>Whether points that agree on these axes have equal tables.</summary>
    private bool Determine(List<Axis> kept)
    {
        var seen = new Dictionary<long, int>();
        return _tables.All(table => seen.TryAdd(Members(kept, table.Point), table.Blob) || seen[Members(kept, table.Point)] == table.Blob);
    }

    private long Members(List<Axis> over, int point)
    {
        var indices = _axes.IndicesOf(point);
        return over.Aggregate(0L, (key, axis) => key * axis.Members.Count + indices[axis.Index]);
    }
}
