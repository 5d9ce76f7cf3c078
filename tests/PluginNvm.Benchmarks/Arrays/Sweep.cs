namespace PluginNvm.Benchmarks.Arrays;

/// <summary>A sweep over array designs.</summary>
/// <param name="Name">What is swept.</param>
/// <param name="File">Its manifest.</param>
/// <param name="Designs">Points of the manifest.</param>
/// <param name="Searches">How many different memories these are; designs that differ only in the target share a search.</param>
internal sealed record Sweep(string Name, string File, int Designs, int Searches)
{
    /// <summary>RAMs: each design is a memory of its own.</summary>
    public static Sweep Plain { get; } = new("RAMs", "sweep-rams.json", 2160, 2160);

    /// <summary>RAMs, every target of each.</summary>
    public static Sweep Targets { get; } = new("RAMs, all targets", "sweep-targets.json", 2304, 288);

    /// <summary>Caches, every target of each; their tags are searched in full.</summary>
    public static Sweep Caches { get; } = new("caches, all targets", "sweep-caches.json", 2048, 256);

    /// <summary>The manifest's path.</summary>
    public string FullPath => Path.Combine(AppContext.BaseDirectory, "nvsim", File);
}
