using System.Globalization;
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
        var first = new Dictionary<(string Technology, long Node, DataSize Capacity, DataSize? Word, int? Ways), CacheRow>();
        foreach (var row in sources.SelectMany(source => CacheTableReader.Read(source, problems)))
        {
            var key = (row.Technology, CacheRow.Picometres(row.Node), row.Capacity, row.Word, row.Ways);
            if (first.TryAdd(key, row))
                rows.Add(row);
            else
                problems.Add($"{row.Place}: a {row.Technology} cache of {row.Capacity} at {row.Node}{Organisation(row)} is already in {first[key].Place}; remove one of the two (\"builtIn\": false leaves the built-in table out)");
        }
        return problems.Count == 0 ? new CacheTable(rows) : throw new ModelException(string.Join('\n', problems));
    }

    /// <summary>
    /// The cache that answers a request: the fewest of line and ways that differ, then the most that are stated, then the order of the tables.
    /// Null where none has the technology, node and capacity.
    /// </summary>
    public CacheRow? Find(ArrayRequest request) =>
        Rows.Where(row => row.IsOf(request.Cell.Technology, request.Cell.Node) && row.Capacity == request.Capacity)
            .OrderBy(row => (row.Word is { } word && word != request.Word ? 1 : 0) + (row.Ways is { } ways && ways != request.Ways ? 1 : 0))
            .ThenBy(row => (row.Word is null ? 1 : 0) + (row.Ways is null ? 1 : 0))
            .FirstOrDefault();

    /// <summary>Ascending capacities of a technology at a node.</summary>
    public IEnumerable<DataSize> Capacities(string technology, Length node) =>
        Rows.Where(row => row.IsOf(technology, node)).Select(row => row.Capacity).Distinct().Order();

    private static string Organisation(CacheRow row)
    {
        var stated = new List<string>();
        if (row.Word is { } word)
            stated.Add($"a line of {word}");
        if (row.Ways is { } ways)
            stated.Add(string.Create(CultureInfo.InvariantCulture, $"{ways} ways"));
        return stated.Count == 0 ? "" : $" with {string.Join(" and ", stated)}";
    }
}
