namespace PluginNvm.Reports.Html.Charts;

/// <summary>A colour with a role: a file carries the light colour, a page overrides it through the role's class.</summary>
/// <param name="Role">The role; <c>f-ROLE</c> is the class of what it fills, <c>s-ROLE</c> of what it strokes.</param>
/// <param name="Colour">The colour on a light ground.</param>
internal sealed record Paint(string Role, string Colour)
{
    /// <summary>Text.</summary>
    public static Paint Ink { get; } = new("ink", "#1f2328");

    /// <summary>Text of less weight, and axes.</summary>
    public static Paint Muted { get; } = new("muted", "#57606a");

    /// <summary>Grid lines.</summary>
    public static Paint Grid { get; } = new("grid", "#e1e4e8");

    /// <summary>The ground.</summary>
    public static Paint Paper { get; } = new("paper", "#ffffff");

    /// <summary>Series, in the colours of Okabe and Ito, which colour-blind readers tell apart; the yellow is darkened to show on white.</summary>
    public static IReadOnlyList<Paint> Series { get; } =
    [
        new("c0", "#0072b2"), new("c1", "#e69f00"), new("c2", "#009e73"), new("c3", "#d55e00"),
        new("c4", "#cc79a7"), new("c5", "#56b4e9"), new("c6", "#b3a100"), new("c7", "#4d4d4d"),
    ];

    /// <summary>Loads from small to large.</summary>
    public static IReadOnlyList<Paint> Loads { get; } =
        [new("q0", "#b7cde2"), new("q1", "#86aed3"), new("q2", "#4f8abf"), new("q3", "#b35806"), new("q4", "#7f2704")];

    /// <summary>The colour of a series; colours repeat after eight, patterns and markers do not at the same time.</summary>
    public static Paint Of(int series) => Series[series % Series.Count];
}
