using PluginNvm.Contracts;

namespace PluginNvm.Simulators.SetAssociative;

/// <summary>Options of <c>set-associative</c>. They change how long a simulation takes, never what it counts.</summary>
public sealed record SetAssociativeOptions
{
    /// <summary>Cores one simulation uses: for several hierarchies on one stream, and for the sets of one level where its policies allow it. Points of an experiment run side by side without this.</summary>
    [AllowedRange(1, 1024)]
    public int Threads { get; init; } = 1;
}
