using System.Globalization;
using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Nvsim;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Arrays.Analytical.Wires;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Commands;

/// <summary>Why no organisation of an array can be built.</summary>
internal static class Infeasibility
{
    /// <summary>The reasons with their counts, and the nearest change, on several lines.</summary>
    public static string Explain(MemoryResult result, Conventions conventions, CancellationToken cancellation = default) =>
        string.Join('\n', Reasons(result, conventions, cancellation));

    /// <summary>The same, line by line.</summary>
    public static IReadOnlyList<string> Reasons(MemoryResult result, Conventions conventions, CancellationToken cancellation)
    {
        var limits = result.Query.Limits;
        if (limits.Count > 0 && MemorySearch.Run(result.Query with { Limits = new Dictionary<Objective, double>() }, conventions, cancellation).IsFeasible)
        {
            return
            [
                $"no organisation meets all limits at once: {string.Join(", ", limits.Select(limit => Text($"{Targets.Phrase(limit.Key)} at most {100 * limit.Value:R} % above the least")))}",
                $"  without them there are legal organisations; the nearest: {RuleText.Of(Rule.Limit).Change}",
            ];
        }
        var lines = new List<string>();
        var isCache = result.Tags is not null;
        if (result.Data.Winners.Count == 0)
            lines.AddRange(Explain(isCache ? "the data array" : "the memory", result.Data, result.Query, conventions));
        if (result.Tags is { Winners.Count: 0 } tags)
            lines.AddRange(Explain("the tag array", tags, result.Query, conventions));
        return lines;
    }

    /// <summary>Why organisations are legal, but none has a finite value for an objective.</summary>
    public static string WithoutValue(MemoryQuery query, Objective objective) =>
        $"no legal organisation has a finite {Targets.Phrase(objective)}" + (query is { InternalSensing: false, Cell.IsResistive: false }
            ? ": the model takes the logarithm of a read voltage that cells of this type do not state (fault D20); sense inside the subarrays with '-InternalSensing: true', or choose a target without the read latency"
            : "; choose another target");

    private static IEnumerable<string> Explain(string array, ArraySearchResult result, MemoryQuery query, Conventions conventions)
    {
        var broken = result.Rejected.Where(entry => entry.Value > 0).OrderByDescending(entry => entry.Value).ToList();
        yield return Text($"no organisation of {array} is feasible: of {result.Evaluated:N0} looked at, none is legal");
        foreach (var (rule, count) in broken)
        {
            var text = RuleText.Of(rule);
            yield return Text($"  {count,12:N0}  {text.Name}: {text.Meaning}{Figures(rule, query, conventions)}");
        }
        // Rules are met in this order, so the last one met is the nearest to a legal organisation.
        if (broken.Count > 0)
            yield return $"  the nearest: {RuleText.Of(broken.Max(entry => entry.Key)).Change}";
        else
            yield return "  every organisation asks for more active parts than a word has bits; activate fewer, or use a wider word";
    }

    private static string Figures(Rule rule, MemoryQuery query, Conventions conventions)
    {
        var device = DeviceTable.At(query.Node, query.Roadmap, query.Temperature, conventions);
        var most = new Current(device.OnCurrentN * query.MaximumWidth * device.Feature);
        switch (rule)
        {
            case Rule.RowsLeakTooMuch:
                return Text($" (the currents' ratio is {device.OnCurrentN / device.OffCurrentN:N0}, which is the most rows)");
            case Rule.WordLineCurrent or Rule.BitlineCurrent or Rule.DriverCurrent:
                return Text($" (a transistor of {query.MaximumWidth:R} F carries {most})");
            case Rule.Folding:
                return Text($" (the transistor has {query.Cell.AccessWidth:R} F, the cell {query.Cell.Width:G4} F)");
            case Rule.SenseAmplifierPitch:
                return Text($" (the cell is {query.Cell.Width:G4} F wide)");
            case Rule.SenseVoltage when query.Cell.IsResistive:
                var local = WireTable.At(query.Node, WireType.LocalAggressive, query.Temperature, conventions);
                var access = query.Cell.Access == AccessDeviceType.Cmos ? device.ResistanceN(query.Cell.AccessWidth * device.Feature) : 0;
                var voltages = ReadVoltages.Of(query.Cell, new Circuitry(device, query.MaximumWidth * device.Feature, local, conventions), access);
                return Text($" (low state {Volts(voltages.On)}, high state {Volts(voltages.Off)}, supply {Volts(device.Vdd)}, so precharge {Volts(voltages.Precharge)}; {Volts(query.Cell.MinimumSenseVoltage)} of difference are needed)");
            default:
                return "";
        }
    }

    private static string Volts(double volts) => new Voltage(volts).ToString();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
