using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>The last-level cache as hardware: its cell, its size and what its array costs.</summary>
/// <param name="Cell">The memory cell.</param>
/// <param name="Choice">The capacity and why.</param>
/// <param name="Array">The array.</param>
internal sealed record LastLevelMemory(MemoryCell Cell, CapacityChoice Choice, ArrayCharacterisation Array)
{
    /// <summary>Sizes and characterises a cache.</summary>
    /// <exception cref="ModelException">A part cannot answer.</exception>
    public static LastLevelMemory Of(LastLevelCacheOptions cache, DataSize line, CancellationToken cancellation)
    {
        var conditions = new OperatingConditions(cache.Temperature);
        var request = new ArrayRequest
        {
            Cell = cache.Technology.Cell(conditions),
            Capacity = default,
            Word = line,
            Use = ArrayUse.Cache,
            Ways = cache.Ways,
            Conditions = conditions,
        };
        var choice = cache.Capacity.Choose(cache.Array, request, cancellation);
        return new LastLevelMemory(request.Cell, choice, cache.Array.Characterise(request with { Capacity = choice.Capacity }, cancellation));
    }
}
