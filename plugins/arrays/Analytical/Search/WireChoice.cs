using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>What is asked of a wire; null leaves it to the search.</summary>
internal sealed record WireChoice
{
    public WireType? Type { get; init; }

    public WireRepeaters? Repeaters { get; init; }

    public bool? LowSwing { get; init; }

    /// <summary>The wire with which organisations are compared: what is asked, else the aggressive one without repeaters.</summary>
    public WireStyle Basic(WireType layer) => new(Type ?? layer, Repeaters ?? WireRepeaters.None, LowSwing ?? false);

    /// <summary>The wires that are tried on a winner, in NVSim's order.</summary>
    public IEnumerable<WireStyle> Tried(WireType first, WireType last, IReadOnlyList<WireRepeaters> repeaters) =>
        from type in Type is { } only ? [only] : Enumerable.Range((int)first, last - first + 1).Select(value => (WireType)value)
        from repeater in Repeaters is { } one ? [one] : repeaters
        from swing in LowSwing is { } fixedSwing ? new[] { fixedSwing } : [false, true]
        where !swing || repeater == WireRepeaters.None
        select new WireStyle(type, repeater, swing);
}
