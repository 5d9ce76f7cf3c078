using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Nvsim;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Contracts;

namespace PluginNvm.Benchmarks.Arrays;

/// <summary>A search that was timed with NVSim too.</summary>
/// <param name="Name">What is searched.</param>
/// <param name="File">Its configuration.</param>
/// <param name="Organisations">How many organisations NVSim looks at: that ours are as many shows that the same is searched.</param>
/// <param name="BestBuild">Seconds of NVSim on one core, optimised and with its tables passed by reference.</param>
/// <param name="AsShipped">The same as its makefile builds it; null where that was not measured.</param>
internal sealed record SearchCase(string Name, string File, long Organisations, double BestBuild, double? AsShipped = null)
{
    /// <summary>All cases.</summary>
    public static IReadOnlyList<SearchCase> All { get; } =
    [
        new("8 MB STT-RAM cache", "stt-ram-cache.cfg", 291_600 + 3_641_631, 9.57, 59.7),
        new("4 MB STT-RAM", "stt-ram-full.cfg", 15_604_974, 34.5),
        new("256 KB SRAM", "sram-full.cfg", 15_604_974, 14.8),
    ];

    /// <summary>The configuration's path.</summary>
    public string FullPath => Path.Combine(AppContext.BaseDirectory, "nvsim", File);

    /// <summary>What the configuration asks for.</summary>
    public MemoryQuery Query() => ConfigurationReader.Read(new InputFile(FullPath, File), Beside).Query;

    /// <summary>Searches on one thread for all targets.</summary>
    /// <exception cref="InvalidOperationException">The organisations are not those that NVSim looks at, or a target has no winner.</exception>
    public MemoryResult Search(MemoryQuery query)
    {
        var result = MemorySearch.Run(query, NvsimConventions.Instance, CancellationToken.None);
        var looked = result.Data.Evaluated + (result.Tags?.Evaluated ?? 0);
        if (looked != Organisations)
            throw new InvalidOperationException(FormattableString.Invariant($"{Name}: {looked} organisations instead of {Organisations}."));
        return Enum.GetValues<Objective>().All(result.Has) ? result : throw new InvalidOperationException($"{Name}: a target has no winner.");
    }

    private static InputFile Beside(InputFile from, string relativePath) => new(Path.Combine(Path.GetDirectoryName(from.FullPath)!, relativePath), relativePath);
}
