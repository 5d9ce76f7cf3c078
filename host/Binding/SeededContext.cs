using PluginNvm.Contracts;

namespace PluginNvm.Host.Binding;

/// <summary>What a part that declares to use the seed is handed: the run's context with the seed.</summary>
internal sealed class SeededContext(IPluginContext run, Seed seed) : IPluginContext
{
    /// <inheritdoc />
    public IArtefactCache Shared => run.Shared;

    /// <inheritdoc />
    public Seed Seed { get; } = seed;

    /// <inheritdoc />
    public InputFile Input(InputFile from, string relativePath) => run.Input(from, relativePath);
}
