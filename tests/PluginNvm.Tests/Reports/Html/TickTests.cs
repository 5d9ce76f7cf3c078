using PluginNvm.Reports.Html.Charts;

namespace PluginNvm.Tests.Reports.Html;

[TestClass]
public sealed class TickTests
{
    [TestMethod]
    [DataRow(0, 10, "", "0 2 4 6 8 10")]
    [DataRow(0, 1, "x", "0.0x 0.2x 0.4x 0.6x 0.8x 1.0x")]
    [DataRow(-3, 3, "", "-3 -2 -1 0 1 2 3")]
    [DataRow(100.1, 100.6, "", "100.1 100.2 100.3 100.4 100.5 100.6")]
    [DataRow(0, 4e7, "", "0 1E+7 2E+7 3E+7 4E+7")]
    [DataRow(0, 5e-5, "", "0 1E-5 2E-5 3E-5 4E-5 5E-5")]
    public void LinearTicksAreRound(double minimum, double maximum, string suffix, string expected) =>
        Assert.AreEqual(expected, Labels(NiceTicks.Linear(minimum, maximum, suffix)));

    [TestMethod]
    [DataRow(1, 10, "1 2 5 10")]
    [DataRow(0.05, 1, "0.05 0.1 0.2 0.5 1")]
    [DataRow(2, 5, "2 3 4 5")]
    [DataRow(0.001, 1000, "0.001 0.01 0.1 1 10 100 1000")]
    [DataRow(1e-9, 1e-4, "10⁻⁹ 10⁻⁸ 10⁻⁷ 10⁻⁶ 10⁻⁵ 10⁻⁴")]
    [DataRow(1, 1e16, "1 100 10000 10⁶ 10⁸ 10¹⁰ 10¹² 10¹⁴ 10¹⁶")]
    public void LogarithmicTicksArePowersOfTen(double minimum, double maximum, string expected) =>
        Assert.AreEqual(expected, Labels(NiceTicks.Logarithmic(minimum, maximum, "")));

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(5, 5)]
    [DataRow(-2, -2)]
    [DataRow(1e-300, 2e-300)]
    [DataRow(-1e300, 1e300)]
    [DataRow(3, 3.0000000000000004)]
    public void AnyRangeGivesAScale(double minimum, double maximum)
    {
        var scale = LinearScale.Around(minimum, maximum, withZero: false) with { From = 0, To = 100 };
        Assert.IsLessThanOrEqualTo(maximum, scale.Minimum);
        Assert.IsGreaterThanOrEqualTo(minimum, scale.Maximum);
        Assert.IsTrue(double.IsFinite(scale.At(minimum)) && double.IsFinite(scale.At(maximum)));
        Assert.IsInRange(2, 14, scale.Ticks.Count);
    }

    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(0.3, 700)]
    [DataRow(1e-12, 1e12)]
    [DataRow(4, 6)]
    public void AnyPositiveRangeGivesALogarithmicScale(double minimum, double maximum)
    {
        var scale = LogScale.Around(minimum, maximum) with { From = 0, To = 100 };
        Assert.IsInRange(-1e-6, 100 + 1e-6, scale.At(minimum));
        Assert.IsInRange(-1e-6, 100 + 1e-6, scale.At(maximum));
        Assert.IsInRange(1, 12, scale.Ticks.Count);
    }

    private static string Labels(IEnumerable<Tick> ticks) => string.Join(' ', ticks.Select(tick => tick.Label));
}
