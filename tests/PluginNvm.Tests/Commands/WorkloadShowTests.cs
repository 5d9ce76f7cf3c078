using PluginNvm.Commands.Workload;
using PluginNvm.Modeling;
using PluginNvm.Tests.Systems;

namespace PluginNvm.Tests.Commands;

[TestClass]
public sealed class WorkloadShowTests
{
    [TestMethod]
    public void A_graph_is_listed_with_its_totals()
    {
        var net = new GraphBuilder("net", 2, ElementType.Float32);
        var forward = net.Build(net.Relu("r", net.Linear("fc", net.Input("x", 1000), 10)));
        var graph = TrainingGraph.Build(forward, Optimizer.Sgd, inputGradient: false);
        var origin = new Provenance("layer shapes", ProvenanceKind.Recalled, "a test");

        var lines = Show(new GraphWorkload { Name = "my net", Graph = graph, Provenance = [origin] });
        CollectionAssert.AreEqual(
            new[]
            {
                "my net",
                "operator            type             pass            output    MACs  parameters",
                "fc                  Linear           Forward         2x10    20,000      10,010",
                "r                   Elementwise      Forward         2x10         0           0",
                "r.backward-data     Elementwise      BackwardData    2x10         0           0",
                "fc.backward-weight  Linear           BackwardWeight  10x1000  20,000           0",
                "fc.weight.update    ParameterUpdate  Update          10x1000       0           0",
                "fc.bias.update      ParameterUpdate  Update          10            0           0",
                "batch 2",
                "1 convolution and fully connected layers",
                "10,010 parameters",
                "20,000 multiply-accumulates, pass Forward",
                "0 multiply-accumulates, pass BackwardData",
                "20,000 multiply-accumulates, pass BackwardWeight",
                "[recalled, unverified] layer shapes: a test",
            }.Select(Squeezed).ToArray(),
            lines.Select(Squeezed).ToArray());
    }

    [TestMethod]
    public void Columns_are_aligned()
    {
        var net = new GraphBuilder("net", 2, ElementType.Float32);
        var lines = Show(new GraphWorkload { Name = "net", Graph = net.Build(net.Relu("r", net.Linear("fc", net.Input("x", 1000), 10))), Provenance = [] });
        Assert.AreEqual("operator  type         pass     output    MACs  parameters", lines[1]);
        Assert.AreEqual("fc        Linear       Forward  2x10    20,000      10,010", lines[2]);
        Assert.AreEqual("r         Elementwise  Forward  2x10         0           0", lines[3]);
    }

    [TestMethod]
    public void Traffic_is_listed_with_unknown_counts_as_a_dash()
    {
        var kernel = new KernelTraffic { Name = "k", CoreReads = 12_345, CoreWrites = 20, DramReads = 7, DramWrites = null };
        var lines = Show(((TrafficWorkload)Given.Kernels(32, kernel).Load(CancellationToken.None)) with { Name = "profile" });
        CollectionAssert.AreEqual(
            new[] { "profile", "accesses of 32 B", "kernel reads writes DRAM reads DRAM writes", "k 12,345 20 7 -" }, lines.Select(Squeezed).ToArray());
    }

    [TestMethod]
    public void A_stream_is_described_by_its_columns()
    {
        var lines = Show(new StreamWorkload { Name = "trace", Provenance = [], Stream = new Timed() });
        CollectionAssert.AreEqual(new[] { "trace", "an access stream with the columns address, size, kind, Time" }, lines);
    }

    private static string Squeezed(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string[] Show(Workload workload)
    {
        var console = new Captured();
        Assert.AreEqual(0, new WorkloadShow().Create(new WorkloadShowOptions { Workload = new Given(workload) }, NoSharing.Context).Run(console, CancellationToken.None));
        Assert.AreEqual("", console.Error.ToString());
        return console.Output.ToString()!.TrimEnd().Split(Environment.NewLine);
    }

    private sealed class Captured : ICommandConsole
    {
        public TextWriter Output { get; } = new StringWriter();

        public TextWriter Error { get; } = new StringWriter();
    }

    private sealed class Timed : IAccessStream
    {
        public string Identity => "timed";

        public AccessColumns Columns => AccessColumns.Time;

        public Time? Tick => null;

        public IAccessReader Open() => throw new NotSupportedException();
    }
}
