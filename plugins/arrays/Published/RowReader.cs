using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Published;

/// <summary>Turns the values of one line into a cache.</summary>
internal sealed class RowReader(IReadOnlyDictionary<string, int> columns, string[] values, string place, List<string> problems)
{
    /// <summary>The cache, or null where a value is wrong.</summary>
    public CacheRow? Read()
    {
        var before = problems.Count;
        var row = new CacheRow
        {
            Technology = Text("technology"),
            // Dividing by the exact reciprocal keeps 2.91 ns equal to the literal 2.91e-9.
            Node = new Length(Number("node_nm", above: true) / 1e9),
            Capacity = DataSize.FromBytes((Whole("capacity_kib", required: true) ?? 0) * 1024),
            Word = Whole("word_bytes", required: false) is { } bytes ? DataSize.FromBytes(bytes) : null,
            Ways = (int?)Whole("ways", required: false),
            Temperature = Stated("temperature_k") ? new Temperature(Number("temperature_k", above: true)) : null,
            ReadLatency = new Time(Number("read_latency_ns", above: true) / 1e9),
            WriteLatency = new Time(Number("write_latency_ns", above: true) / 1e9),
            ReadEnergy = new Energy(Number("read_energy_nj") / 1e9),
            WriteEnergy = new Energy(Number("write_energy_nj") / 1e9),
            Leakage = new Power(Number("leakage_mw") / 1e3),
            Area = new Area(Number("area_mm2", above: true) / 1e6),
            Provenance = Kind(),
            Source = Text("source"),
            Place = place,
        };
        return problems.Count == before ? row : null;
    }

    private bool Stated(string column) => columns.TryGetValue(column, out var index) && values[index].Length > 0;

    private string Text(string column)
    {
        var text = values[columns[column]];
        if (text.Length == 0)
            problems.Add($"{place}: {column} is empty; a text is expected");
        return text;
    }

    private double Number(string column, bool above = false)
    {
        var text = values[columns[column]];
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number >= 0 && !(above && number == 0))
            return number;
        problems.Add($"{place}: {column} is '{text}'; a number {(above ? "greater than 0" : "of 0 or more")} is expected, without a unit");
        return 1;
    }

    private long? Whole(string column, bool required)
    {
        // Far beyond any cache, and far from overflowing a count of bits.
        const long Largest = int.MaxValue;
        if (!columns.TryGetValue(column, out var index) || (!required && values[index].Length == 0))
            return null;
        if (long.TryParse(values[index], NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole is >= 1 and <= Largest)
            return whole;
        problems.Add($"{place}: {column} is '{values[index]}'; a whole number from 1 to {Largest} is expected");
        return 1;
    }

    private ProvenanceKind Kind()
    {
        var text = values[columns["provenance"]];
        var known = Enum.GetNames<ProvenanceKind>().Select(name => name.ToLowerInvariant()).ToList();
        if (known.Contains(text))
            return Enum.Parse<ProvenanceKind>(text, ignoreCase: true);
        problems.Add($"{place}: provenance is '{text}'; one of {string.Join(", ", known)} is expected");
        return ProvenanceKind.Stated;
    }
}
