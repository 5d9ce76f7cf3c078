namespace PluginNvm.Validation.DeepNvm;

/// <summary>
/// Does the whole chain give the EDP gains of our analytic prototype? Source: the abstracts' gains of arXiv 2206.13601 (3.8, 4.7, 2.2, 2.4, "up to"), and the
/// prototype, which was computed apart from the product. The off-chip cost is calibrated to these very gains, so this demonstrates the chain and proves nothing about them.
/// </summary>
[TestClass]
public sealed class EdpGainTests
{
    [TestMethod]
    public void Mean_gains_over_ten_workloads()
    {
        var gains = new List<double[]>();
        foreach (var training in new[] { false, true })
        {
            foreach (var network in Zoo.Networks)
            {
                var workload = Zoo.Source(network, training ? 64 : 4, training);
                gains.Add(Gains(workload, "chapter"));
                Console.WriteLine($"{network} {(training ? "training" : "inference")}: STT 3 / SOT 3 / STT 7 / SOT 10 = {string.Join(" / ", gains[^1].Select(gain => $"{gain:F2}"))}");
            }
        }

        double[] expected = [3.79, 4.73, 2.23, 2.39];
        double[] published = [3.8, 4.7, 2.2, 2.4];
        for (var i = 0; i < expected.Length; i++)
        {
            var mean = gains.Average(row => row[i]);
            Console.WriteLine(
                $"{i}: mean {mean:F3}, maximum {gains.Max(row => row[i]):F3}, expected mean {expected[i]}, published {published[i]}, mean's deviation from published {100 * (mean / published[i] - 1):F1} %");
            Assert.AreEqual(expected[i], mean, 0.005 + 1e-9);
            Assert.AreEqual(published[i], mean, 0.05 * published[i]);
        }
    }

    [TestMethod]
    [DataRow(1, 1, 0.882, 3.77, 4.73, 2.22, 2.39)]
    [DataRow(1, 0.2, 0.600, 1.11, 1.39, 0.65, 0.70)]
    [DataRow(4, 1, 0.652, 1.99, 2.27, 1.62, 1.74)]
    [DataRow(4, 0.5, 0.484, 1.34, 1.53, 1.09, 1.17)]
    [DataRow(24, 1, 0.238, 1.08, 1.17, 1.09, 1.16)]
    [DataRow(24, 0.05, 0.015, 0.83, 0.91, 0.84, 0.90)]
    public void Gains_rest_on_concurrency_and_leakage(double concurrency, double leakageScale, double share, double stt3, double sot3, double stt7, double sot10)
    {
        var workload = new FixedRatio(6.77);
        var sram = LastLevelCache.Run(workload, LastLevelCache.Sram3, concurrency: concurrency, leakageScale: leakageScale);
        var leakage = sram.Root.TotalLeakageEnergy / sram.Root.TotalEnergy;
        Console.WriteLine($"c={concurrency} q={leakageScale}: SRAM leakage share {leakage:P1}, expected {share:P1}");
        Assert.AreEqual(share, leakage, 0.0006);

        (HandArray Array, double Expected)[] cases =
            [(LastLevelCache.Stt3, stt3), (LastLevelCache.Sot3, sot3), (LastLevelCache.Stt7, stt7), (LastLevelCache.Sot10, sot10)];
        foreach (var (array, expected) in cases)
        {
            var gain = LastLevelCache.Edp(sram) / LastLevelCache.Edp(LastLevelCache.Run(workload, array, concurrency: concurrency));
            Console.WriteLine($"  {gain:F3}, expected {expected:F2}");
            // The costs per access are rounded to three digits, which moves gains by a few tenths of a percent.
            Assert.AreEqual(expected, gain, 0.005 + 0.002 * expected);
        }
    }

    private static double[] Gains(IWorkloadSource workload, string calibration)
    {
        double Edp(HandArray array) => LastLevelCache.Edp(LastLevelCache.Run(workload, array, calibration: calibration));
        var sram = Edp(LastLevelCache.Sram3);
        return [sram / Edp(LastLevelCache.Stt3), sram / Edp(LastLevelCache.Sot3), sram / Edp(LastLevelCache.Stt7), sram / Edp(LastLevelCache.Sot10)];
    }
}
