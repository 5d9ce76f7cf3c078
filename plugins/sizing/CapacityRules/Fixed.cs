using PluginNvm.Contracts;

namespace PluginNvm.Sizing.CapacityRules;

/// <summary>Options of <c>fixed</c>.</summary>
public sealed record FixedOptions
{
    /// <summary>The capacity of every technology's memory.</summary>
    [AllowedRange("1 bit")]
    public required DataSize Size { get; init; }
}

/// <summary>The same capacity for every technology.</summary>
[Plugin("fixed", "The same capacity for every technology.")]
public sealed class Fixed : Plugin<ICapacityRule, FixedOptions>, ICapacityRule
{
    /// <inheritdoc />
    protected override ICapacityRule Build() =>
        Options.Size.Bits > 0 ? this : throw new ModelException($"sizing 'fixed': size is {Options.Size}; it must be greater than zero");

    /// <inheritdoc />
    public CapacityChoice Choose(IArrayModel array, ArrayRequest request, CancellationToken cancellation) =>
        new() { Capacity = Options.Size, Reason = $"fixed at {Options.Size}", Provenance = [] };
}
