using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Published;

/// <summary>Answers requests from the tables.</summary>
internal sealed class PublishedCaches(CacheTable table) : IArrayModel
{
    public ArrayCharacterisation Characterise(ArrayRequest request, CancellationToken cancellation)
    {
        if (request.Use != ArrayUse.Cache)
            throw new ModelException($"'published' holds caches only, not a plain memory of {request.Capacity} {request.Cell.Technology}");
        var row = table.Find(request) ?? throw new ModelException(WhatIsHeld(request));
        return new ArrayCharacterisation
        {
            Capacity = row.Capacity,
            ReadLatency = row.ReadLatency,
            WriteLatency = row.WriteLatency,
            ReadEnergy = row.ReadEnergy,
            WriteEnergy = row.WriteEnergy,
            LeakagePower = row.Leakage,
            Area = row.Area,
            Organisation = Organisation(row),
            Provenance = [.. Origins(row, request)],
        };
    }

    public IReadOnlyList<DataSize> Capacities(ArrayRequest request) =>
        request.Use == ArrayUse.Cache ? [.. table.Capacities(request.Cell.Technology, request.Cell.Node)] : [];

    private string WhatIsHeld(ArrayRequest request)
    {
        var (technology, node) = (request.Cell.Technology, request.Cell.Node);
        var asked = $"'published' holds no {technology} cache of {request.Capacity} at {node}";
        var capacities = table.Capacities(technology, node).ToList();
        if (capacities.Count > 0)
            return $"{asked}; of {technology} at {node} it holds {Nearest(capacities, request.Capacity)}{DecimalPrefix.Hint(request.Capacity, capacities)}";
        var all = table.Rows.Select(row => $"{row.Technology} at {row.Node}").Distinct();
        return $"{asked}; it holds {string.Join(", ", all)}; 'tables' adds more";
    }

    // All where they are few, else those next to the one asked for.
    private static string Nearest(IReadOnlyCollection<DataSize> held, DataSize asked)
    {
        const int Few = 8;
        if (held.Count <= Few)
            return string.Join(", ", held);
        var near = held.OrderBy(capacity => Math.Abs((double)capacity.Bits - asked.Bits)).Take(Few / 2).OrderBy(capacity => capacity.Bits);
        return $"{string.Join(", ", near)} and {held.Count - Few / 2} further sizes";
    }

    private static Dictionary<string, string> Organisation(CacheRow row)
    {
        var organisation = new Dictionary<string, string>();
        if (row.Word is { } word)
            organisation["line"] = word.ToString();
        if (row.Ways is { } ways)
            organisation["ways"] = ways.ToString(CultureInfo.InvariantCulture);
        return organisation;
    }

    private static IEnumerable<Provenance> Origins(CacheRow row, ArrayRequest request)
    {
        var subject = $"{row.Technology} cache of {row.Capacity} at {row.Node}: latency, energy, leakage, area";
        yield return new Provenance(subject, row.Provenance, row.Source);
        var otherLine = row.Word is { } word && word != request.Word ? $"a line of {word} for one of {request.Word}" : null;
        var otherWays = row.Ways is { } ways && ways != request.Ways ? $"{ways} ways for {request.Ways}" : null;
        if (otherLine is not null || otherWays is not null)
        {
            var stands = string.Join(" and ", new[] { otherLine, otherWays }.OfType<string>());
            yield return new Provenance($"{row.Technology} cache of {row.Capacity} at {row.Node}: organisation", row.Provenance, $"the table's cache stands in unchanged: {stands}");
        }
        if (row.Temperature != request.Conditions.Temperature)
        {
            var known = row.Temperature is { } temperature ? temperature.ToString() : "an unknown temperature";
            yield return new Provenance("temperature of the caches from tables", row.Provenance, $"values are for {known}; {request.Conditions.Temperature} was asked");
        }
    }
}
