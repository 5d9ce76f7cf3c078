using System.Globalization;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Nvsim;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Commands;

/// <summary>Options of <c>array run</c>.</summary>
public sealed record ArrayRunOptions
{
    /// <summary>A configuration file of NVSim, as it is; the cell file that it names lies beside it or in the current folder.</summary>
    [Positional(0)]
    public required InputFile Configuration { get; init; }

    /// <summary>What the organisation is chosen for, in place of the file's target; <c>all</c> shows the best for each of the eight.</summary>
    [AllowedValues("ReadLatency", "WriteLatency", "ReadDynamicEnergy", "WriteDynamicEnergy", "ReadEDP", "WriteEDP", "LeakagePower", "Area", "all")]
    public string? Target { get; init; }

    /// <summary>
    /// Instead of the best for a target, all organisations of the RAM or of the cache's data array that no other beats in read and write latency, read
    /// and write energy, leakage and area at once, as comma-separated values; wires that the file leaves open are aggressive ones without repeaters.
    /// </summary>
    public bool Front { get; init; }

    /// <summary>Text for reading, or JSON with values in SI units.</summary>
    [AllowedValues("text", "json")]
    public string Format { get; init; } = "text";
}

/// <summary>Runs a configuration file of NVSim and prints the memory's organisation, area, timing and power with their breakdown.</summary>
/// <example>pluginnvm array run examples/nvsim/stt-ram.cfg --target all</example>
[Plugin("array run", "Runs a configuration file of NVSim: the best organisation of a RAM or cache with area, timing and power, level by level.",
    Source = "Dong et al., NVSim, IEEE TCAD 31(7), 2012; recalled, unverified. Formulas checked against the output of the tool.")]
public sealed class ArrayRun : Plugin<ICommand, ArrayRunOptions>, ICommand
{
    private const int Infeasible = 1;

    /// <inheritdoc />
    public int Run(ICommandConsole console, CancellationToken cancellation)
    {
        var configuration = ConfigurationReader.Read(Options.Configuration, Context.Input);
        if (Options.Target is { } target)
            configuration = configuration with { Target = target == "all" ? null : Targets.Words[target] };
        foreach (var warning in configuration.Warnings)
            console.Error.WriteLine($"warning: {warning}");

        if (Options.Front)
            return PrintFront(console, configuration, cancellation);

        var result = MemorySearch.Run(configuration.Query, NvsimConventions.Instance, cancellation, new SearchSettings { Threads = Environment.ProcessorCount });
        var sections = new List<(string Name, IReadOnlyList<ReportLine> Lines)> { ("memory", [.. MemorySummary.Lines(configuration), .. Search(result)]) };
        var reasons = result.IsFeasible ? [] : Infeasibility.Reasons(result, NvsimConventions.Instance, cancellation).ToList();
        if (result.IsFeasible)
        {
            foreach (var objective in configuration.Target is { } one ? [one] : Enum.GetValues<Objective>())
            {
                if (result.Has(objective))
                    sections.Add((Targets.Word(objective), Best(result, objective)));
                else if (OnlyOne(result))
                    AddWithoutValue(objective);
                else
                    reasons.Add(Infeasibility.WithoutValue(configuration.Query, objective));
            }
        }
        if (Options.Format == "json")
            JsonReport.Write(console.Output, reasons.Count == 0 ? sections : [.. sections, ("infeasible", [.. reasons.Select(reason => ReportLine.Words("reason", reason.Trim()))])]);
        else
            Print(console.Output, sections);
        if (reasons.Count > 0)
            console.Error.WriteLine($"error: {configuration.File.Given}: {string.Join('\n', reasons)}");
        return reasons.Count > 0 ? Infeasible : 0;

        void AddWithoutValue(Objective objective)
        {
            console.Error.WriteLine($"warning: {configuration.File.Given}: {Infeasibility.WithoutValue(configuration.Query, objective)}");
            sections.Add((Targets.Word(objective), Best(result, Objective.Area)));
        }
    }

    private int PrintFront(ICommandConsole console, Configuration configuration, CancellationToken cancellation)
    {
        if (Options.Target is not null || Options.Format != "text")
            throw new ModelException("--front lists organisations as comma-separated values, whatever the target; leave --target and --format out");
        if (configuration.Query.Limits.Count > 0)
            throw new ModelException($"{configuration.File.Given}: --front knows no constraints; leave the Apply...Constraint lines out, and choose from the list");
        var front = MemorySearch.Front(configuration.Query, NvsimConventions.Instance, cancellation);
        if (front.Count > 0)
        {
            FrontListing.Write(console.Output, front);
            return 0;
        }
        var result = MemorySearch.Run(configuration.Query, NvsimConventions.Instance, cancellation);
        console.Error.WriteLine($"error: {configuration.File.Given}: {Infeasibility.Explain(result, NvsimConventions.Instance, cancellation)}");
        return Infeasible;
    }

    /// <summary>Whether a memory is given completely, so that it is the answer for every target, even one for which it has no finite value.</summary>
    private static bool OnlyOne(MemoryResult result) => result is { Tags: null, Data.Evaluated: 1 } && result.Has(Objective.Area);

    private static void Print(TextWriter output, List<(string Name, IReadOnlyList<ReportLine> Lines)> sections)
    {
        foreach (var (name, lines) in sections)
        {
            if (Targets.Words.TryGetValue(name, out var objective))
            {
                output.WriteLine();
                output.WriteLine($"=== Least {Targets.Phrase(objective)} ===");
            }
            TextReport.Write(output, lines);
        }
    }

    private static IReadOnlyList<ReportLine> Search(MemoryResult result)
    {
        var lines = new List<ReportLine> { Counts(result.Tags is null ? "Search" : "Search, data", result.Data) };
        if (result.Tags is { } tags)
            lines.Add(Counts("Search, tags", tags));
        return lines;
    }

    private static ReportLine Counts(string label, ArraySearchResult result) =>
        ReportLine.Words(label, string.Create(CultureInfo.InvariantCulture, $"{result.Evaluated:N0} organisation{(result.Evaluated == 1 ? "" : "s")}{(result.Valid is { } valid ? $", {valid:N0} legal" : "")}"));

    private static IReadOnlyList<ReportLine> Best(MemoryResult result, Objective objective)
    {
        var figures = result.Best(objective);
        var data = new BankReport(figures.Data).Lines();
        return figures.Tags is null
            ? data
            : [ReportLine.Group("Cache", CacheTotals.Lines(figures)), ReportLine.Group("Data array", data), ReportLine.Group("Tag array", new BankReport(figures.Tags).Lines())];
    }
}
