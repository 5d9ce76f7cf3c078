namespace PluginNvm.Validation.DeepNvm;

/// <summary>
/// Does the analytic traffic give the read/write ratios of an independent count? Source: our analytic prototype's model of traffic (fp32, 128 x 128 tiles, one element by
/// element pass per layer, momentum update), counted here a second time from layer lists by hand; accesses must be equal. The table beside it is the prototype's,
/// printed with two decimals (tolerance 0.0055); it counts the update of weights only, the product also updates biases, scales and shifts.
/// </summary>
[TestClass]
public sealed class ReadWriteRatioTests
{
    // The table prints two decimals; the second term is that of the ratio itself.
    private const double Rounding = 0.005 + 0.0005;

    [TestMethod]
    [DataRow("alexnet", 20.65, 7.85)]
    [DataRow("googlenet", 5.87, 7.25)]
    [DataRow("vgg-16", 11.25, 14.59)]
    [DataRow("resnet-18", 7.75, 10.61)]
    [DataRow("squeezenet-1.0", 2.37, 4.25)]
    public void Ratio_equals_the_independent_count(string network, double inference, double training)
    {
        Compare(network, batch: 4, training: false, inference);
        Compare(network, batch: 64, training: true, training);
    }

    private static void Compare(string network, int batch, bool training, double table)
    {
        var (layers, otherParameters) = HandNetworks.Named(network);
        var hand = HandCount.Count(layers, batch, training, otherParameters);
        var weightsOnly = HandCount.Count(layers, batch, training, 0);
        var result = LastLevelCache.Run(Zoo.Source(network, batch, training), LastLevelCache.Sram3);
        var reads = LastLevelCache.Output(result, "l2-reads");
        var writes = LastLevelCache.Output(result, "l2-writes");
        var ratio = LastLevelCache.Output(result, "read-write-ratio");

        Console.WriteLine(
            $"{network} {(training ? "training" : "inference")} b={batch}: r/w {ratio:F4}, independent {hand.Reads / hand.Writes:F4}, weights only {weightsOnly.Reads / weightsOnly.Writes:F4}, "
            + $"table {table:F2}, deviation {100 * (ratio / table - 1):F3} %");
        // 8 elements of 4 B in an access of 32 B.
        Assert.AreEqual(hand.Reads / 8, reads, 1e-9 * reads);
        Assert.AreEqual(hand.Writes / 8, writes, 1e-9 * writes);
        Assert.AreEqual(table, weightsOnly.Reads / weightsOnly.Writes, Rounding);
        Assert.AreEqual(table, ratio, Rounding + Math.Abs(hand.Reads / hand.Writes - weightsOnly.Reads / weightsOnly.Writes));
    }
}
