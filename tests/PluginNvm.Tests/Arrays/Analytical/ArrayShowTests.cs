using PluginNvm.Arrays.Analytical.Commands;

namespace PluginNvm.Tests.Arrays.Analytical;

[TestClass]
public sealed class ArrayShowTests
{
    [TestMethod]
    public void TotalsOrganisationAndPartsAreListed()
    {
        var output = Show(new Fake(withParts: true), ArrayUse.Cache);
        Assert.Contains("cache of 1 MiB, line of 64 B, 8 ways, my-cell at 22 nm, 350 K", output);
        Assert.Contains("Read latency   2 ns", output);
        Assert.Contains("Miss energy    3 pJ", output);
        Assert.Contains("bank rows      4", output);
        var lines = output.Split(Environment.NewLine);
        var heading = lines.Single(line => line.StartsWith("part", StringComparison.Ordinal));
        Assert.Contains("active / all", heading);
        Assert.Contains("leakage", heading);
        Assert.DoesNotContain("SET", heading);
        var mat = lines.Single(line => line.StartsWith("  mat", StringComparison.Ordinal));
        Assert.Contains("2 / 8", mat);
        Assert.Contains("1 ns", mat);
        Assert.AreEqual(heading.Length, lines.Single(line => line.StartsWith("bank ", StringComparison.Ordinal) && line.Contains("mm^2", StringComparison.Ordinal)).Length);
        Assert.Contains("[stated] all: a test", output);
    }

    [TestMethod]
    public void AModelThatKnowsTotalsOnlySaysSo() => Assert.Contains("the model knows totals only", Show(new Fake(withParts: false), ArrayUse.Cache));

    [TestMethod]
    public void APlainMemoryHasNoWays()
    {
        Assert.Contains("RAM of 1 MiB, word of 64 B", Show(new Fake(withParts: false), ArrayUse.Ram, ways: 1));
        Assert.Contains("neither ways nor tags", Assert.ThrowsExactly<ModelException>(() => Show(new Fake(withParts: false), ArrayUse.Ram)).Message);
    }

    private static string Show(Fake array, ArrayUse use, int ways = 8)
    {
        var console = new CapturedConsole();
        var options = new ArrayShowOptions { Technology = array, Array = array, Capacity = DataSize.FromMebibytes(1), Ways = ways, Use = use };
        Assert.AreEqual(0, new ArrayShow().Create(options, new OneRun()).Run(console, default));
        return console.Output.ToString()!;
    }

    private sealed class Fake(bool withParts) : IMemoryTechnology, IArrayModel
    {
        public MemoryCell Cell(OperatingConditions conditions) => new() { Technology = "my-cell", Node = new Length(22e-9), NonVolatile = true, Provenance = [] };

        public IReadOnlyList<DataSize>? Capacities(ArrayRequest request) => null;

        public ArrayCharacterisation Characterise(ArrayRequest request, CancellationToken cancellation) => new()
        {
            Capacity = request.Capacity,
            ReadLatency = new Time(2e-9),
            WriteLatency = new Time(3e-9),
            ReadEnergy = new Energy(4e-12),
            WriteEnergy = new Energy(5e-12),
            LeakagePower = new Power(6e-3),
            Area = new Area(7e-6),
            MissEnergy = new Energy(3e-12),
            Organisation = new Dictionary<string, string> { ["bank rows"] = "4" },
            Breakdown = withParts
                ? new ArrayComponent
                {
                    Name = "bank",
                    ReadLatency = new Time(2e-9),
                    LeakagePower = new Power(6e-3),
                    Area = new Area(7e-6),
                    Children = [new ArrayComponent { Name = "mat", Count = 8, Active = 2, ReadLatency = new Time(1e-9) }],
                }
                : null,
            Provenance = [new Provenance("all", ProvenanceKind.Stated, "a test")],
        };
    }
}
