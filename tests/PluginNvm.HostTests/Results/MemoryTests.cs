namespace PluginNvm.HostTests.Results;

/// <summary>A long sweep with a page of figures over all of its points needs little memory.</summary>
[TestClass]
public sealed class MemoryTests
{
    private const long Most = 300_000_000;

    private static readonly int Count = Environment.GetEnvironmentVariable("PLUGINNVM_FULL") == "1" ? 400 : 40;

    [TestMethod]
    public void FiguresOverAllPointsAreMadeWithoutKeepingTheirRows()
    {
        using var folder = new TemporaryFolder();
        string Figure(string mark, string rest) => $$"""{ "title": "{{mark}}", "mark": "{{mark}}", "metric": "cost", {{rest}} }""";
        var figures = string.Join(", ",
            Figure("line", """ "x": ["a"], "series": ["b"] """), Figure("bar", """ "x": ["a"] """), Figure("heat-map", """ "x": ["a"], "series": ["b"] """),
            Figure("scatter", """ "x": ["a", "b"], "against": "score" """));
        var manifest = Manifests.Probe(
            $$"""{ "a": { "from": 1, "to": 250, "steps": 250 }, "b": { "from": 1, "to": {{Count}}, "steps": {{Count}} } }""",
            """{ "cost": { "axis": "a" }, "score": { "axis": "b" } }""", $""" "figures": [ {figures} ], """);
        folder.Write("m.json", manifest.Replace("[ \"csv\", \"json\" ]", "[ \"csv\", \"html\" ]", StringComparison.Ordinal));
        using var run = StartedTool.Run(folder, "--jobs", "2");
        Assert.IsLessThan(Most, run.PeakMemory());
        Assert.IsLessThan(15_000_000, new FileInfo(folder.At("out/report.html")).Length);
    }
}
