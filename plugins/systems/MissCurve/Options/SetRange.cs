using PluginNvm.Contracts;

namespace PluginNvm.Systems.MissCurve;

/// <summary>Numbers of sets: every power of two of a range. The set of a line is its number modulo the sets.</summary>
public sealed record SetRange
{
    /// <summary>Fewest sets, a power of two.</summary>
    [AllowedRange(1, 1 << 26)]
    public required int From { get; init; }

    /// <summary>Most sets, a power of two not below <see cref="From"/>.</summary>
    [AllowedRange(1, 1 << 26)]
    public required int To { get; init; }
}
