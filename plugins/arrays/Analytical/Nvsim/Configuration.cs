using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>What one of NVSim's configuration files asks for.</summary>
internal sealed record Configuration
{
    public required InputFile File { get; init; }

    /// <summary>The file of the cell.</summary>
    public required InputFile CellFile { get; init; }

    public required MemoryQuery Query { get; init; }

    /// <summary>What the organisation is chosen for; null asks for all eight targets.</summary>
    public required Objective? Target { get; init; }

    /// <summary>What is remarkable in both files, each with its place.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}
