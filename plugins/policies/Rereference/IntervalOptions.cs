using PluginNvm.Contracts;

namespace PluginNvm.Policies.Rereference;

/// <summary>Options of <c>srrip</c>.</summary>
public sealed record IntervalOptions
{
    /// <summary>Bits of a re-reference prediction value, 1 to 8. The default is that of the paper's evaluation and of ChampSim's <c>srrip</c>.</summary>
    [AllowedRange(1, 8)]
    public int Bits { get; init; } = 2;
}
