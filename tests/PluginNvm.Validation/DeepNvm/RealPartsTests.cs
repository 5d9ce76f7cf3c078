namespace PluginNvm.Validation.DeepNvm;

/// <summary>
/// Do the plugins together, as a manifest combines them, give the means of our analytic prototype over five networks in inference and training?
/// Source: the prototype, computed apart from the product. Tolerance: 1 % for the cache alone; for EDP the rounding of the printed means. The off-chip cost
/// is calibrated to the published EDP gains, so agreement with those is a demonstration.
/// </summary>
[TestClass]
public sealed class RealPartsTests
{
    [TestMethod]
    public void The_cache_alone()
    {
        const double Tolerance = 0.01;
        (string Name, IMemoryTechnology Technology, double Dynamic, double Leakage, double Energy)[] cases =
            [("STT", RealParts.Stt, 2.16, 6.34, 5.08), ("SOT", RealParts.Sot, 1.32, 9.80, 7.97)];
        var sram = RealParts.Workloads.Select(workload => RealParts.Run(workload, RealParts.Sram, RealParts.EqualCapacity, offChip: false).Root).ToList();
        var deviations = new List<double>();
        foreach (var (name, technology, dynamic, leakage, energy) in cases)
        {
            var own = RealParts.Workloads.Select(workload => RealParts.Run(workload, technology, RealParts.EqualCapacity, offChip: false).Root).ToList();
            deviations.Add(Compare($"{name} dynamic energy over SRAM's", own.Zip(sram, (x, s) => x.TotalDynamicEnergy / s.TotalDynamicEnergy), dynamic));
            deviations.Add(Compare($"{name} leakage energy below SRAM's", own.Zip(sram, (x, s) => s.TotalLeakageEnergy / x.TotalLeakageEnergy), leakage));
            deviations.Add(Compare($"{name} energy below SRAM's", own.Zip(sram, (x, s) => s.TotalEnergy / x.TotalEnergy), energy));
        }
        Console.WriteLine($"n = {deviations.Count}, mean absolute deviation {deviations.Average(Math.Abs):P2}, worst {deviations.Max(Math.Abs):P2}");
        Assert.IsLessThanOrEqualTo(Tolerance, deviations.Max(Math.Abs));
    }

    [TestMethod]
    public void Energy_delay_product_with_the_calibrated_off_chip_cost()
    {
        (string Name, IMemoryTechnology Technology, ICapacityRule Capacity, long Mebibytes, double Mean, double Maximum, double Published)[] cases =
        [
            ("STT 3 MiB", RealParts.Stt, RealParts.EqualCapacity, 3, 3.79, 4.15, 3.8), ("SOT 3 MiB", RealParts.Sot, RealParts.EqualCapacity, 3, 4.73, 4.78, 4.7),
            ("STT equal area", RealParts.Stt, RealParts.EqualArea, 7, 2.23, 2.44, 2.2), ("SOT equal area", RealParts.Sot, RealParts.EqualArea, 10, 2.39, 2.54, 2.4),
        ];
        var sram = RealParts.Workloads.Select(workload => LastLevelCache.Edp(RealParts.Run(workload, RealParts.Sram, RealParts.EqualCapacity, offChip: true))).ToList();
        foreach (var (name, technology, capacity, mebibytes, expectedMean, expectedMaximum, published) in cases)
        {
            var results = RealParts.Workloads.Select(workload => RealParts.Run(workload, technology, capacity, offChip: true)).ToList();
            Assert.IsTrue(results.All(result => LastLevelCache.Output(result, "capacity") == DataSize.FromMebibytes(mebibytes).Bytes), name);
            var gains = results.Zip(sram, (result, reference) => reference / LastLevelCache.Edp(result)).ToList();
            Console.WriteLine(
                $"{name}: n = {gains.Count}, mean {gains.Average():F3} (prototype {expectedMean}), maximum {gains.Max():F3} (prototype {expectedMaximum}), published {published} (up to): mean {gains.Average() / published - 1:+0.0%;-0.0%}, maximum {gains.Max() / published - 1:+0.0%;-0.0%}");
            Assert.AreEqual(expectedMean, gains.Average(), 0.005 + 1e-9, name);
            Assert.AreEqual(expectedMaximum, gains.Max(), 0.005 + 1e-9, name);
        }
    }

    private static double Compare(string what, IEnumerable<double> ratios, double expected)
    {
        var all = ratios.ToList();
        var deviation = all.Average() / expected - 1;
        Console.WriteLine($"{what}: n = {all.Count}, mean {all.Average():F3}, {all.Min():F3} to {all.Max():F3}, prototype {expected:F2}, deviation {deviation:+0.00%;-0.00%}");
        return deviation;
    }
}
