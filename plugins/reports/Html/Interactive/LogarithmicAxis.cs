using System.Globalization;
using System.Text.Json.Nodes;
using PluginNvm.Reports.Html.Charts;

namespace PluginNvm.Reports.Html.Interactive;

/// <summary>
/// A logarithmic axis in Vega-Lite with the ticks of the static picture, which get finer as a reader zooms in. Vega's own choice labels some multiples of a
/// power of ten and not others, and draws a grid line for all of them.
/// </summary>
internal static class LogarithmicAxis
{
    // How far beyond the data a reader can move and still find ticks.
    private const int Beyond = 3;

    /// <summary>The axis.</summary>
    /// <param name="scale">The name of the scale.</param>
    /// <param name="low">Where the axis begins.</param>
    /// <param name="high">Where it ends.</param>
    /// <param name="suffix">What follows a number.</param>
    public static JsonObject Of(string scale, double low, double high, string suffix)
    {
        var first = Math.Max((int)Math.Floor(Math.Log10(low)) - Beyond, -307);
        var last = Math.Min((int)Math.Ceiling(Math.Log10(high)) + Beyond, 307);
        var every = Math.Max(1, (int)Math.Ceiling(Math.Log10(high / low) / 8));
        var powers = Enumerable.Range(first, last - first + 1).ToList();
        List<Tick> fine = [.. from power in powers from multiple in Enumerable.Range(1, 9) select At(multiple, power, suffix)];
        var decades = $"log(domain('{scale}')[1] / domain('{scale}')[0]) / LN10";
        var coarse = powers.Where(power => (power - (int)Math.Floor(Math.Log10(low) + 1e-9)) % every == 0).Select(power => At(1, power, suffix).Value);
        var some = fine.Where((_, i) => i % 9 is 0 or 1 or 4).Select(tick => tick.Value);
        return new JsonObject
        {
            ["values"] = new JsonObject { ["expr"] = $"{decades} < 0.8 ? {Encodings.Numbers(fine.Select(tick => tick.Value))} : {decades} < 2.5 ? {Encodings.Numbers(some)} : {Encodings.Numbers(coarse)}" },
            ["labelExpr"] = Encodings.Labels(fine),
        };
    }

    private static Tick At(int multiple, int power, string suffix) =>
        new(double.Parse(string.Create(CultureInfo.InvariantCulture, $"{multiple}e{power}"), CultureInfo.InvariantCulture), NiceTicks.Label(multiple, power) + suffix);
}
