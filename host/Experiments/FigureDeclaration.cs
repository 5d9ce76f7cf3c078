using PluginNvm.Contracts;

namespace PluginNvm.Host.Experiments;

/// <summary>A figure of one metric over the axes.</summary>
public sealed record FigureDeclaration
{
    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>How it is drawn.</summary>
    public FigureMark Mark { get; init; }

    /// <summary>The axis along the horizontal; several are joined, for example <c>["network", "phase"]</c>.</summary>
    public required IReadOnlyList<string> X { get; init; }

    /// <summary>Name of the measured value on the vertical; of a heat map, the value of a cell.</summary>
    public required string Metric { get; init; }

    /// <summary>Name of a measured value along the horizontal instead of an axis, for a scatter plot; <c>x</c> then separates the points.</summary>
    public string? Against { get; init; }

    /// <summary>Whether to show the gain over the baseline.</summary>
    public bool Ratio { get; init; }

    /// <summary>The axes that separate series; of a heat map, its rows.</summary>
    public IReadOnlyList<string> Series { get; init; } = [];

    /// <summary>Axis members to look at; axes named nowhere are reduced over.</summary>
    public IReadOnlyDictionary<string, string> At { get; init; } = new Dictionary<string, string>();

    /// <summary>How points that fall together become one number.</summary>
    public Reduction Reduce { get; init; } = Reduction.Mean;

    /// <summary>Whether the horizontal is logarithmic.</summary>
    public bool LogX { get; init; }

    /// <summary>Whether the vertical is logarithmic.</summary>
    public bool LogY { get; init; }

    /// <summary>Which direction along the horizontal is an improvement, where it is not the one of <c>against</c>; a scatter plot's Pareto front goes that way, and with <c>neither</c> there is none.</summary>
    public Better? BetterX { get; init; }

    /// <summary>Which direction along the vertical is an improvement, where it is not the one of <c>metric</c>.</summary>
    public Better? BetterY { get; init; }

    /// <summary>Leaves out the baseline's own series, whose gains are all one.</summary>
    public bool OmitBaseline { get; init; }
}
