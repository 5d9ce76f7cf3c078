using Newtonsoft.Json;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;

namespace PluginNvm.Host.Experiments;

/// <summary>Joins the tables of one name from all points under the axes. An axis on which the table never depends is left out.</summary>
internal static class TableJoin
{
    /// <summary>The joined tables, in the order of their first appearance.</summary>
    public static IReadOnlyList<ResultTable> Join(AxisSet axes, IReadOnlyList<PointOutcome> outcomes)
    {
        var byName = new Dictionary<string, SortedDictionary<int, ResultTable>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var outcome in outcomes)
        {
            foreach (var table in outcome.Record?.Tables ?? [])
            {
                if (!byName.TryGetValue(table.Name, out var tables))
                {
                    byName[table.Name] = tables = [];
                    order.Add(table.Name);
                }
                tables[outcome.Point] = table;
            }
        }
        return order.Select(name => Join(axes, byName[name])).ToList();
    }

    private static ResultTable Join(AxisSet axes, SortedDictionary<int, ResultTable> tables)
    {
        if (tables.Count == 1)
            return tables.First().Value;

        var texts = tables.ToDictionary(table => table.Key, table => JsonConvert.SerializeObject(table.Value.Rows));
        var indices = tables.Keys.ToDictionary(point => point, point => axes.IndicesOf(point));
        var kept = axes.Axes.Where(axis => Matters(axis, texts, indices)).ToList();
        // Where points failed, no two may differ in one axis alone and yet their tables differ.
        if (!Determines(kept, texts, indices))
            kept = axes.Axes.Where(axis => axis.Members.Count > 1).ToList();

        var columns = tables.Values.SelectMany(table => table.Columns).DistinctBy(column => column.Name).ToList();
        var rows = new List<IReadOnlyList<object?>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (point, table) in tables)
        {
            if (!seen.Add(Members(kept, indices[point])))
                continue;
            var labels = kept.Select(axis => axis.Members[indices[point][axis.Index]].Label).ToList();
            var own = table.Columns.Select(column => column.Name).ToList();
            var cells = columns.Select(column => own.IndexOf(column.Name)).ToList();
            rows.AddRange(table.Rows.Select(row => (IReadOnlyList<object?>)[.. labels, .. cells.Select(cell => cell < 0 ? null : row[cell])]));
        }
        return tables.First().Value with { Columns = [.. kept.Select(axis => new Column(axis.Name)), .. columns], Rows = rows };
    }

    /// <summary>Whether two points that differ only in this axis have different tables.</summary>
    private static bool Matters(Axis axis, Dictionary<int, string> texts, Dictionary<int, int[]> indices)
    {
        var byOthers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (point, text) in texts)
        {
            var others = string.Join(',', indices[point].Select((member, i) => i == axis.Index ? -1 : member));
            if (!byOthers.TryAdd(others, text) && byOthers[others] != text)
                return true;
        }
        return false;
    }

    /// <summary>Whether points that agree on these axes have equal tables.</summary>
    private static bool Determines(List<Axis> kept, Dictionary<int, string> texts, Dictionary<int, int[]> indices) =>
        texts.GroupBy(text => Members(kept, indices[text.Key])).All(group => group.Select(text => text.Value).Distinct().Count() == 1);

    private static string Members(List<Axis> over, int[] indices) => string.Join(',', over.Select(axis => indices[axis.Index]));
}
