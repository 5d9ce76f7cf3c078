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
        var texts = tables.ToDictionary(table => table.Key, table => JsonConvert.SerializeObject(table.Value.Rows));
        var indices = tables.Keys.ToDictionary(point => point, point => axes.IndicesOf(point));
        var kept = axes.Axes.Where(axis => Matters(axis, texts, indices)).ToList();
        var first = tables.First().Value;

        var rows = new List<IReadOnlyList<object?>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (point, table) in tables)
        {
            var labels = kept.Select(axis => axis.Members[indices[point][axis.Index]].Label).ToList();
            if (!seen.Add(string.Join('\n', labels)))
                continue;
            rows.AddRange(table.Rows.Select(row => (IReadOnlyList<object?>)[.. labels, .. row]));
        }
        return first with { Columns = [.. kept.Select(axis => new Column(axis.Name)), .. first.Columns], Rows = rows };
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
}
