using PluginNvm.Arrays.Analytical;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Tests.Arrays.Analytical;

/// <summary>What holds between the figures of every memory, whatever it is: parts add up to wholes as the levels of a bank are composed.</summary>
[TestClass]
public sealed class IdentityTests
{
    private const double Rounding = 1e-9;
    private const int Memories = 60;

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void PartsAddUpToWholes(int seed)
    {
        var queries = new RandomQueries(seed);
        var arrays = 0;
        for (var i = 0; i < Memories; i++)
        {
            var query = queries.Next(cache: false);
            var result = MemorySearch.Run(query, NvsimConventions.Instance, CancellationToken.None);
            if (!result.IsFeasible)
                continue;
            foreach (var objective in Enum.GetValues<Objective>())
            {
                var memory = result.Best(objective);
                Check(memory.Data, ComponentTree.Of(memory), query);
                arrays++;
            }
        }
        Console.WriteLine($"{arrays} arrays");
        Assert.IsGreaterThan(100, arrays);
    }

    [TestMethod]
    public void CachesAreDataAndTags()
    {
        var queries = new RandomQueries(4);
        var caches = 0;
        for (var i = 0; i < 6; i++)
        {
            var query = queries.Next(cache: true);
            var result = MemorySearch.Run(query, NvsimConventions.Instance, CancellationToken.None);
            if (!result.IsFeasible)
                continue;
            var cache = result.Best(Objective.ReadEdp);
            var tree = ComponentTree.Of(cache);
            Check(cache.Data, Child(tree, "data array"), query);
            Check(cache.Tags!, Child(tree, "tag array"), query);
            Same(cache.Area, cache.Data.Bank.Area + cache.Tags!.Bank.Area);
            Same(cache.Leakage, cache.Data.Bank.Leakage + cache.Tags.Bank.Leakage);
            Same(cache.MissLatency!.Value, cache.Tags.Bank.ReadLatency);
            Same(cache.WriteLatency, Math.Max(cache.Data.Bank.WriteLatency, cache.Tags.Bank.WriteLatency));
            Same(cache.ReadEnergy, cache.Data.Bank.ReadEnergy + cache.Tags.Bank.ReadEnergy);
            Assert.IsGreaterThanOrEqualTo(cache.MissLatency.Value, cache.ReadLatency);
            caches++;
        }
        Assert.IsGreaterThan(2, caches);
    }

    private static void Check(ArrayWinner winner, ArrayComponent bank, MemoryQuery query)
    {
        var (design, built) = (winner.Design, winner.Bank);
        var wires = bank.Children[0];
        var mat = Child(bank, "mat");
        var subarray = Child(mat, "subarray");
        var predecoders = Child(mat, "predecoders");
        var comparators = mat.Children.SingleOrDefault(child => child.Name == "comparator");
        var compareDelay = comparators?.ReadLatency?.Seconds ?? 0;
        var compareEnergy = comparators is null ? 0 : comparators.Active * comparators.ReadEnergy!.Value.Joules;
        var compareLeakage = comparators is null ? 0 : comparators.Count * comparators.LeakagePower!.Value.Watts;
        foreach (var part in new[] { bank, mat, subarray })
            Same(part.Area!.Value.SquareMetres, part.Height!.Value.Metres * part.Width!.Value.Metres);

        Same(Read(bank), Read(wires) + Read(mat));
        Same(Read(mat), Read(predecoders) + Read(subarray) + compareDelay);
        Same(ReadEnergy(bank), ReadEnergy(wires) + mat.Active * ReadEnergy(mat));
        Same(ReadEnergy(mat), ReadEnergy(predecoders) + subarray.Active * ReadEnergy(subarray) + compareEnergy);
        Same(Leakage(bank), Leakage(wires) + mat.Count * Leakage(mat));
        Same(Leakage(mat), Leakage(predecoders) + subarray.Count * Leakage(subarray) + compareLeakage);
        Same(Leakage(subarray), subarray.Children.Sum(part => part.LeakagePower?.Watts ?? 0));
        Same(ReadEnergy(subarray), subarray.Children.Sum(part => part.ReadEnergy?.Joules ?? 0));

        // The three multiplexers' select lines may be later than the word line.
        var shown = subarray.Children.Sum(part => part.ReadLatency?.Seconds ?? 0);
        Assert.IsGreaterThanOrEqualTo(shown * (1 - Rounding), Read(subarray));
        if (design.Cell.HasSetAndReset)
        {
            Same(bank.SetLatency!.Value.Seconds - bank.ResetLatency!.Value.Seconds, design.Cell.Set.Pulse - design.Cell.Reset.Pulse, 1e-6);
            var periphery = built.Mat.Subarray.MuxDecoderEnergy + built.Mat.Subarray.MuxEnergy;
            Same(mat.SetEnergy!.Value.Joules, ReadEnergy(predecoders) + subarray.Active * (built.Mat.Subarray.CellSetEnergy + periphery));
            Same(mat.ResetEnergy!.Value.Joules - mat.SetEnergy.Value.Joules, subarray.Active * periphery, 1e-4);
        }
        else
        {
            Same(Write(bank), Write(wires) + Write(mat));
            Same(Write(mat), Write(predecoders) + Write(subarray));
            if (design.Cell.Type == PluginNvm.Arrays.Analytical.Cells.CellType.Sram)
                Same(Write(subarray), Read(subarray));
        }
        Same(Read(wires), (query.HTree ? 2 : 1) * built.Wiring.WriteLatency);

        var plan = built.Mat.Plan;
        Assert.AreEqual(built.BlockBits * design.Blocks, built.Cells);
        Assert.AreEqual(built.Cells, (long)plan.Subarray.Rows * plan.Subarray.Columns * subarray.Count * mat.Count);
        var f = query.Node * 1e-9;
        Same(built.AreaEfficiency(design), design.Cell.Area * f * f * built.Cells / built.Area);
        Assert.IsLessThanOrEqualTo(1.0, built.AreaEfficiency(design));
        Same(built.WriteBandwidth(design), built.BlockBits / 8.0 / built.Mat.Latency.Write);
        Same(built.ReadBandwidth(design), built.BlockBits / 8.0 / (Read(subarray) - built.Mat.Latency.RowDecoder + built.Mat.Precharge));
    }

    private static ArrayComponent Child(ArrayComponent part, string name) => part.Children.Single(child => child.Name == name);

    private static double Read(ArrayComponent part) => part.ReadLatency!.Value.Seconds;

    private static double Write(ArrayComponent part) => part.WriteLatency!.Value.Seconds;

    private static double ReadEnergy(ArrayComponent part) => part.ReadEnergy!.Value.Joules;

    private static double Leakage(ArrayComponent part) => part.LeakagePower!.Value.Watts;

    private static void Same(double a, double b, double tolerance = Rounding)
    {
        Assert.IsTrue(double.IsFinite(a) && double.IsFinite(b), $"{a} and {b}");
        Assert.IsLessThanOrEqualTo(tolerance * Math.Max(Math.Abs(a), Math.Abs(b)), Math.Abs(a - b), $"{a:R} and {b:R}");
    }
}
