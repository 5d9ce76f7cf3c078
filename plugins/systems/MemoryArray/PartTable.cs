using PluginNvm.Contracts;

namespace PluginNvm.Systems.MemoryArray;

/// <summary>The parts of a memory with what one access costs in each.</summary>
internal static class PartTable
{
    /// <summary>One row per part, parents first. A row speaks of one such part with all below it, so rows do not add up.</summary>
    public static ResultTable Of(ArrayComponent memory) => new()
    {
        Name = "parts",
        Title = "What one access costs in each part of the memory",
        Columns =
        [
            new Column("part"), new Column("count"), new Column("active"),
            Cost("read-latency", "s"), Cost("write-latency", "s"), Cost("set-latency", "s"), Cost("reset-latency", "s"),
            Cost("read-energy", "J"), Cost("write-energy", "J"), Cost("set-energy", "J"), Cost("reset-energy", "J"),
            Cost("leakage-power", "W"), Cost("area", "m2"),
        ],
        Rows = [.. Walk(memory, memory.Name).Select(found => Row(found.Path, found.Part))],
    };

    private static Column Cost(string name, string unit) => new(name, unit) { Better = Better.Lower };

    private static IEnumerable<(string Path, ArrayComponent Part)> Walk(ArrayComponent part, string path) =>
        part.Children.SelectMany(child => Walk(child, $"{path}.{child.Name}")).Prepend((path, part));

    private static IReadOnlyList<object?> Row(string path, ArrayComponent part) =>
    [
        path, (long)part.Count, (long)part.Active,
        part.ReadLatency?.Seconds, part.WriteLatency?.Seconds, part.SetLatency?.Seconds, part.ResetLatency?.Seconds,
        part.ReadEnergy?.Joules, part.WriteEnergy?.Joules, part.SetEnergy?.Joules, part.ResetEnergy?.Joules,
        part.LeakagePower?.Watts, part.Area?.SquareMetres,
    ];
}
