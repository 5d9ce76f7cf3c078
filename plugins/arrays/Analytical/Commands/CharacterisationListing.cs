using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Commands;

/// <summary>A characterised memory as text: totals, organisation, and the tree of its parts as a table. Columns without any value are left out.</summary>
internal static class CharacterisationListing
{
    private static readonly IReadOnlyList<(string Heading, Func<ArrayComponent, string?> Value)> Columns =
    [
        ("read", part => Shown(part.ReadLatency)),
        ("write", part => Shown(part.WriteLatency)),
        ("SET", part => Shown(part.SetLatency)),
        ("RESET", part => Shown(part.ResetLatency)),
        ("read energy", part => Shown(part.ReadEnergy)),
        ("write energy", part => Shown(part.WriteEnergy)),
        ("SET energy", part => Shown(part.SetEnergy)),
        ("RESET energy", part => Shown(part.ResetEnergy)),
        ("leakage", part => Shown(part.LeakagePower)),
        ("area", part => Shown(part.Area)),
        ("height", part => Shown(part.Height)),
        ("width", part => Shown(part.Width)),
    ];

    public static void Print(ArrayCharacterisation memory, TextWriter output)
    {
        var totals = new List<ReportLine>
        {
            ReportLine.Of("Read latency", memory.ReadLatency.Seconds, "s"),
            ReportLine.Of("Write latency", memory.WriteLatency.Seconds, "s"),
            ReportLine.Of("Read energy", memory.ReadEnergy.Joules, "J"),
            ReportLine.Of("Write energy", memory.WriteEnergy.Joules, "J"),
            ReportLine.Of("Leakage power", memory.LeakagePower.Watts, "W"),
            ReportLine.Of("Area", memory.Area.SquareMetres, "m2"),
        };
        if (memory.MissLatency is { } latency)
            totals.Add(ReportLine.Of("Miss latency", latency.Seconds, "s"));
        if (memory.MissEnergy is { } energy)
            totals.Add(ReportLine.Of("Miss energy", energy.Joules, "J"));
        totals.AddRange(memory.Organisation.Select(entry => ReportLine.Words(entry.Key, entry.Value)));
        TextReport.Write(output, totals);
        output.WriteLine();
        if (memory.Breakdown is { } root)
            Tree(root, output);
        else
            output.WriteLine("the model knows totals only, not the parts");
    }

    private static void Tree(ArrayComponent root, TextWriter output)
    {
        var rows = new List<(string Name, string Count, ArrayComponent Part)>();
        Collect(root, 0, rows);
        var columns = Columns.Where(column => rows.Any(row => column.Value(row.Part) is not null)).ToList();
        var table = rows.Select(row => (string[])[row.Name, row.Count, .. columns.Select(column => column.Value(row.Part) ?? "-")])
            .Prepend(["part", "active / all", .. columns.Select(column => column.Heading)]).ToList();
        var widths = Enumerable.Range(0, columns.Count + 2).Select(i => table.Max(row => row[i].Length)).ToArray();
        foreach (var row in table)
            output.WriteLine(string.Join("  ", row.Select((text, i) => i == 0 ? text.PadRight(widths[i]) : text.PadLeft(widths[i]))).TrimEnd());
        output.WriteLine("values are those of one such part with all below it");
    }

    private static void Collect(ArrayComponent part, int depth, List<(string Name, string Count, ArrayComponent Part)> rows)
    {
        var count = part is { Count: 1, Active: 1 } ? "" : string.Create(CultureInfo.InvariantCulture, $"{part.Active} / {part.Count}");
        rows.Add((new string(' ', 2 * depth) + part.Name, count, part));
        foreach (var child in part.Children)
            Collect(child, depth + 1, rows);
    }

    private static string? Shown<T>(T? value)
        where T : struct, IQuantity<T>
        => value is { } quantity ? ScaledNumber.Format(quantity.Si, Quantity.SiUnit<T>().Symbol) : null;
}
