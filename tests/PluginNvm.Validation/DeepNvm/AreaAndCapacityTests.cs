using System.Globalization;
using PluginNvm.Arrays.Published;
using PluginNvm.Sizing.CapacityRules;
using PluginNvm.Technologies.Bitcells;

namespace PluginNvm.Validation.DeepNvm;

/// <summary>
/// Area gains at equal capacity and capacities at equal area against DeepNVM++ (arXiv 2012.04559, abstract: 2.4x and 2.8x smaller, 2.3x and
/// 3.3x larger). The table of areas is recalled, unverified; its ratios are 2.363 and 2.836.
/// </summary>
[TestClass]
public sealed class AreaAndCapacityTests
{
    private static readonly OperatingConditions Conditions = new(new Temperature(350));
    private static readonly IArrayModel Published = new PublishedArray().Create(new PublishedOptions(), NoSharing.Context);
    private static readonly IMemoryTechnology Sram = new Sram().Create(new BitcellOptions(), NoSharing.Context);
    private static readonly IMemoryTechnology Stt = new SttMram().Create(new BitcellOptions(), NoSharing.Context);
    private static readonly IMemoryTechnology Sot = new SotMram().Create(new BitcellOptions(), NoSharing.Context);

    /// <summary>Tolerance 2 %: the abstract rounds to two digits (2.363 to 2.4 is 1.5 %, 2.836 to 2.8 is 1.3 %).</summary>
    [TestMethod]
    public void AreaGainsAtEqualCapacityMeetTheAbstract()
    {
        const double Tolerance = 0.02;
        (string Name, IMemoryTechnology Technology, double Table, double Abstract)[] cases = [("stt-mram", Stt, 2.363, 2.4), ("sot-mram", Sot, 2.836, 2.8)];
        var sram = AreaOf(Sram, 3);
        var errors = new List<double>();
        foreach (var (name, technology, table, published) in cases)
        {
            var gain = sram / AreaOf(technology, 3);
            var error = gain / published - 1;
            errors.Add(error);
            Print($"{name} 3 MiB: area gain {gain:0.000}x, abstract {published}x, error {100 * error:+0.00;-0.00} %");
            Assert.AreEqual(table, gain, 0.0005, name);
            Assert.IsLessThanOrEqualTo(Tolerance, Math.Abs(error), name);
        }
        Print($"n = {errors.Count}, mean absolute error {100 * errors.Average(Math.Abs):0.00} %, worst {100 * errors.Max(Math.Abs):0.00} %");
    }

    /// <summary>Capacities are exact; over SRAM's 3 MiB they round to the abstract's 2.3x and 3.3x (1.4 % and 1.0 % off).</summary>
    [TestMethod]
    public void CapacitiesAtEqualAreaMeetTheAbstract()
    {
        (string Name, IMemoryTechnology Technology, long Mebibytes, double Abstract)[] cases = [("stt-mram", Stt, 7, 2.3), ("sot-mram", Sot, 10, 3.3)];
        var rule = new IsoArea().Create(
            new IsoAreaOptions { Reference = new IsoAreaReference { Technology = Sram, Array = Published, Capacity = DataSize.FromMebibytes(3) } }, NoSharing.Context);
        var errors = new List<double>();
        foreach (var (name, technology, expected, published) in cases)
        {
            var choice = rule.Choose(Published, Request(technology, 1), default);
            var ratio = choice.Capacity / DataSize.FromMebibytes(3);
            var error = ratio / published - 1;
            errors.Add(error);
            Print($"{name}: {choice.Capacity}, {ratio:0.000}x SRAM, abstract {published}x, error {100 * error:+0.00;-0.00} %; {choice.Reason}");
            Assert.AreEqual(DataSize.FromMebibytes(expected), choice.Capacity, name);
        }
        Print($"n = {errors.Count}, mean absolute error {100 * errors.Average(Math.Abs):0.00} %, worst {100 * errors.Max(Math.Abs):0.00} %");
    }

    private static Area AreaOf(IMemoryTechnology technology, long mebibytes) => Published.Characterise(Request(technology, mebibytes), default).Area;

    private static ArrayRequest Request(IMemoryTechnology technology, long mebibytes) => new()
    {
        Cell = technology.Cell(Conditions),
        Capacity = DataSize.FromMebibytes(mebibytes),
        Word = DataSize.FromBytes(128),
        Ways = 16,
        Conditions = Conditions,
    };

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
