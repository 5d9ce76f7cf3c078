using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Page;

/// <summary>How near our value comes to the published one, in words; a sign and the words carry what the colour says.</summary>
/// <param name="Text">The words.</param>
/// <param name="Style">The class of its colour.</param>
internal sealed record Verdict(string Text, string Style)
{
    private static readonly IReadOnlyList<(int Percent, string Sign, string Style)> Steps =
        [(1, "✓", "near"), (5, "✓", "near"), (10, "≈", "fair"), (25, "≈", "fair"), (50, "✗", "far")];

    /// <summary>The verdict on a claim.</summary>
    public static Verdict Of(ClaimOutcome claim)
    {
        if (claim.Deviation is not { } deviation || !double.IsFinite(deviation))
            return new Verdict("no result", "none");
        foreach (var (percent, sign, style) in Steps)
        {
            if (Math.Abs(deviation) * 100 <= percent)
                return new Verdict($"{sign} within {HumanNumber.Whole(percent)} %", style);
        }
        return new Verdict("✗ more than 50 % off", "far");
    }
}
