namespace PluginNvm.Validation.DeepNvm;

/// <summary>
/// Does the system, without any off-chip term, give the ratios that follow from the cache table? Source: the table (recalled, unverified) in the serial model,
/// and the averages of the published study (dynamic 2.2 and 1.3, leakage 6.3 and 10; recalled, unverified). Tolerance: rounding of the printed values, below 5 %.
/// </summary>
[TestClass]
public sealed class CacheAloneTests
{
    [TestMethod]
    [DataRow(1, 1.67, 3.11, 1.06, 10.66)]
    [DataRow(7, 2.16, 6.25, 1.32, 9.79)]
    [DataRow(26, 2.27, 7.66, 1.38, 9.64)]
    public void Dynamic_and_leakage_energy_follow_the_table(double ratio, double sttDynamic, double sttLeakage, double sotDynamic, double sotLeakage)
    {
        var sram = Alone(ratio, LastLevelCache.Sram3).Root;
        var stt = Alone(ratio, LastLevelCache.Stt3).Root;
        var sot = Alone(ratio, LastLevelCache.Sot3).Root;
        Compare($"r={ratio} STT dynamic", stt.TotalDynamicEnergy / sram.TotalDynamicEnergy, sttDynamic);
        Compare($"r={ratio} STT leakage", sram.TotalLeakageEnergy / stt.TotalLeakageEnergy, sttLeakage);
        Compare($"r={ratio} SOT dynamic", sot.TotalDynamicEnergy / sram.TotalDynamicEnergy, sotDynamic);
        Compare($"r={ratio} SOT leakage", sram.TotalLeakageEnergy / sot.TotalLeakageEnergy, sotLeakage);
    }

    [TestMethod]
    [DataRow(1, 1.03, 7.53, 2.84, 8.63)]
    [DataRow(2, 1.74, 6.92, 3.62, 8.29)]
    [DataRow(4, 2.76, 6.55, 4.46, 8.07)]
    [DataRow(7, 3.66, 6.38, 5.04, 7.96)]
    [DataRow(8, 3.86, 6.35, 5.16, 7.95)]
    [DataRow(16, 4.77, 6.24, 5.65, 7.88)]
    [DataRow(26, 5.22, 6.20, 5.87, 7.85)]
    public void Gains_at_equal_capacity_follow_the_table(double ratio, double sttEdp, double sotEdp, double sttEnergy, double sotEnergy)
    {
        var sram = Alone(ratio, LastLevelCache.Sram3);
        var stt = Alone(ratio, LastLevelCache.Stt3);
        var sot = Alone(ratio, LastLevelCache.Sot3);
        Compare($"r={ratio} STT EDP", LastLevelCache.Edp(sram) / LastLevelCache.Edp(stt), sttEdp);
        Compare($"r={ratio} SOT EDP", LastLevelCache.Edp(sram) / LastLevelCache.Edp(sot), sotEdp);
        Compare($"r={ratio} STT energy", sram.Root.TotalEnergy / stt.Root.TotalEnergy, sttEnergy);
        Compare($"r={ratio} SOT energy", sram.Root.TotalEnergy / sot.Root.TotalEnergy, sotEnergy);
    }

    [TestMethod]
    public void Larger_caches_of_equal_area_lose_without_an_off_chip_term()
    {
        var sram = LastLevelCache.Edp(Alone(7, LastLevelCache.Sram3));
        Compare("r=7 STT 7 MB EDP", sram / LastLevelCache.Edp(Alone(7, LastLevelCache.Stt7)), 0.95);
        Compare("r=7 SOT 10 MB EDP", sram / LastLevelCache.Edp(Alone(7, LastLevelCache.Sot10)), 0.86);
    }

    private static SystemResult Alone(double ratio, HandArray array) => LastLevelCache.Run(new FixedRatio(ratio), array, perAccess: 0);

    private static void Compare(string what, double ours, double expected)
    {
        Console.WriteLine($"{what}: {ours:F3}, expected {expected:F2}, deviation {100 * (ours / expected - 1):F2} %");
        Assert.AreEqual(expected, ours, 0.005 + 1e-9, what);
    }
}
