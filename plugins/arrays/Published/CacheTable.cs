using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Published;

/// <summary>The caches of all tables, each once.</summary>
internal sealed class CacheTable
{
    private CacheTable(IReadOnlyList<CacheRow> rows) => Rows = rows;

    public IReadOnlyList<CacheRow> Rows { get; }

    /// <summary>Reads all tables.</summary>
    /// <exception cref="ModelException">Tables are malformed or hold a cache twice; everything wrong is named with its place.</exception>
    public static CacheTable Read(IReadOnlyList<TableSource> sources)
    {
        var problems = new List<string>();
        var rows = new List<CacheRow>();
        var first = new Dictionary<(string Technology, double Node, long Capacity), CacheRow>();
        foreach (var row in sources.SelectMany(source => CacheTableReader.Read(source, problems)))
        {
            // Six digits, as in the comparison of nodes.
            var key = (row.Technology, Math.Round(row.Node.Metres * 1e12), row.Capacity.Bits);
            if (first.TryAdd(key, row))
                rows.Add(row);
            else
                problems.Add($"{row.Place}: a {row.Technology} cache of {row.Capacity} at {row.Node} is already in {first[key].Place}; remove one of the two");
        }
        return problems.Count == 0 ? new CacheTable(rows) : throw new ModelException(string.Join('\n', problems));
    }

    /// <summary>Ascending capacities of a technology at a node.</summary>
    public IEnumerable<DataSize> Capacities(string technology, Length node) =>
        Rows.Where(row => row.IsOf(technology, node)).Select(row => row.Capacity).Order();
}
