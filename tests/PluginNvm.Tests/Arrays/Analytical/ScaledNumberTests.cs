using PluginNvm.Arrays.Analytical.Commands;

namespace PluginNvm.Tests.Arrays.Analytical;

[TestClass]
public sealed class ScaledNumberTests
{
    [TestMethod]
    [DataRow(2.26312345e-9, "s", "2.26312 ns")]
    [DataRow(178.4e-12, "J", "178.4 pJ")]
    [DataRow(1.2e-8, "J", "12 nJ")]
    [DataRow(0.124812, "W", "124.812 mW")]
    [DataRow(0.2896e-6, "m2", "289600 um^2")]
    [DataRow(2.9126e-6, "m2", "2.9126 mm^2")]
    [DataRow(7.5e-12, "m2", "7.5 um^2")]
    [DataRow(999.9999999e-12, "s", "1 ns")]
    [DataRow(3.2e10, "B/s", "32 GB/s")]
    [DataRow(0.0, "s", "0 s")]
    [DataRow(-1e-9, "s", "-1 ns")]
    [DataRow(1e-21, "J", "0.001 aJ")]
    [DataRow(1e-30, "J", "1E-12 aJ")]
    [DataRow(1e18, "W", "1E+06 TW")]
    [DataRow(73.123456, "", "73.1235")]
    [DataRow(double.NaN, "s", "not finite")]
    [DataRow(double.PositiveInfinity, "s", "not finite")]
    public void NumbersHaveSixDigitsAndTheUnitOfTheirSize(double value, string unit, string expected) => Assert.AreEqual(expected, ScaledNumber.Format(value, unit));
}
