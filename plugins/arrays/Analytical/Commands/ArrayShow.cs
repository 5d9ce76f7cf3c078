using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Commands;

/// <summary>Options of <c>array show</c>.</summary>
public sealed record ArrayShowOptions
{
    /// <summary>The memory technology, as a manifest writes it, for example 'stt-mram' or '{"use":"sram","with":{"node":"22 nm"}}'.</summary>
    public required IMemoryTechnology Technology { get; init; }

    /// <summary>The model that characterises the memory.</summary>
    [DefaultPart("analytical")]
    public IArrayModel Array { get; init; } = null!;

    /// <summary>Data capacity.</summary>
    public required DataSize Capacity { get; init; }

    /// <summary>The word of a RAM or the line of a cache.</summary>
    public DataSize Word { get; init; } = DataSize.FromBytes(64);

    /// <summary>Plain memory or cache.</summary>
    public ArrayUse Use { get; init; } = ArrayUse.Cache;

    /// <summary>Ways of a cache.</summary>
    [AllowedRange(1, 65536)]
    public int Ways { get; init; } = 1;

    /// <summary>The technology of a cache's tags; that of the data where it is not stated.</summary>
    public IMemoryTechnology? Tags { get; init; }

    /// <summary>Junction temperature.</summary>
    public Temperature Temperature { get; init; } = new(350);
}

/// <summary>Characterises one memory and prints where its latency, energy, leakage and area arise.</summary>
/// <example>pluginnvm array show --technology '{"use":"nvsim-cell","with":{"file":"examples/nvsim/cells/stt-ram.cell","node":"22 nm"}}' --capacity "1 MiB" --ways 8</example>
[Plugin("array show", "Characterises one memory and prints its parts: latency, energy, leakage and area of each.")]
public sealed class ArrayShow : Plugin<ICommand, ArrayShowOptions>, ICommand
{
    /// <inheritdoc />
    public int Run(ICommandConsole console, CancellationToken cancellation)
    {
        var conditions = new OperatingConditions(Options.Temperature);
        if (Options.Use == ArrayUse.Ram && (Options.Ways > 1 || Options.Tags is not null))
            throw new ModelException("a plain memory has neither ways nor tags; leave --ways and --tags out, or write '--use cache'");
        var cell = Options.Technology.Cell(conditions);
        var memory = Options.Array.Characterise(new ArrayRequest
        {
            Cell = cell,
            Capacity = Options.Capacity,
            Word = Options.Word,
            Use = Options.Use,
            Ways = Options.Ways,
            TagCell = Options.Tags?.Cell(conditions),
            Conditions = conditions,
        }, cancellation);

        var what = Options.Use == ArrayUse.Ram
            ? $"RAM of {memory.Capacity}, word of {Options.Word}"
            : string.Create(CultureInfo.InvariantCulture, $"cache of {memory.Capacity}, line of {Options.Word}, {Options.Ways} ways");
        console.Output.WriteLine($"{what}, {cell.Technology} at {cell.Node}, {Options.Temperature}");
        CharacterisationListing.Print(memory, console.Output);
        foreach (var origin in memory.Provenance)
            console.Output.WriteLine($"[{origin.Label}] {origin.Subject}: {origin.Source}");
        return 0;
    }
}
