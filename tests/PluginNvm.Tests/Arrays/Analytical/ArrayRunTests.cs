using System.Text.Json;
using PluginNvm.Arrays.Analytical.Commands;

namespace PluginNvm.Tests.Arrays.Analytical;

[TestClass]
public sealed class ArrayRunTests
{
    [TestMethod]
    public void ARamIsShownWithEachLevel()
    {
        var (code, output, error) = Run("stt-ram.cfg");
        Assert.AreEqual(0, code);
        Assert.AreEqual("", error);
        // 22 nm STT-RAM, 1 MB: values printed by the tool for this configuration.
        foreach (var expected in new[]
        {
            "RAM of 1 MiB, word of 512 bit", "=== Least read energy-delay product ===", "2 x 2 mats, 1 x 2 active", "2 x 2 subarrays, 2 x 2 active", "1024 rows x 512 columns", "sense amplifiers 1:8, outputs 1:1 and 1:1",
            "Area efficiency", "Read latency", "Sense amplifier", "Write pulse", "10 ns", "Leakage power",
        })
        {
            Assert.Contains(expected, output);
        }
        Assert.Contains("2.263", output);
        Assert.Contains("124.8", output);
        Assert.DoesNotContain("Cache", output);
    }

    [TestMethod]
    public void ACacheIsShownAsAWholeThenByArray()
    {
        var (code, output, _) = Run("sram-cache.cfg");
        Assert.AreEqual(0, code);
        var (cache, data, tags) = (output.IndexOf("\nCache", StringComparison.Ordinal), output.IndexOf("\nData array", StringComparison.Ordinal), output.IndexOf("\nTag array", StringComparison.Ordinal));
        Assert.IsTrue(0 < cache && cache < data && data < tags, output);
        Assert.Contains("Hit latency", output);
        Assert.Contains("Comparators", output[tags..]);
        Assert.DoesNotContain("Comparators", output[..tags]);
        Assert.Contains("for the ways that share a row", output);
    }

    [TestMethod]
    public void AllTargetsAreShownOnRequest()
    {
        var (code, output, _) = Run("stt-ram.cfg", target: "all");
        Assert.AreEqual(0, code);
        Assert.AreEqual(8, output.Split("=== Least ").Length - 1);
        Assert.Contains("=== Least leakage power ===", Run("stt-ram.cfg", target: "LeakagePower").Output);
    }

    [TestMethod]
    public void AFixedOrganisationOfACrosspointIsShown()
    {
        var (code, output, _) = Run("reram-fixed.cfg");
        Assert.AreEqual(0, code, output);
        Assert.Contains("1 organisation", output);
        Assert.Contains("4 x 4 mats, 1 x 4 active", output);
    }

    [TestMethod]
    public void JsonHoldsSiUnits()
    {
        var (code, output, _) = Run("stt-ram.cfg", format: "json");
        Assert.AreEqual(0, code);
        using var json = JsonDocument.Parse(output);
        var timing = json.RootElement.GetProperty("ReadEDP").EnumerateArray().Single(line => line.GetProperty("name").GetString() == "Timing");
        var read = timing.GetProperty("parts").EnumerateArray().Single(line => line.GetProperty("name").GetString() == "Read latency");
        Assert.AreEqual("s", read.GetProperty("unit").GetString());
        Assert.AreEqual(2.263e-9, read.GetProperty("value").GetDouble(), 1e-12);
    }

    [TestMethod]
    public void WhatCannotBeBuiltIsExplained()
    {
        var (code, output, error) = Run("pcram-too-low-supply.cfg");
        Assert.AreEqual(1, code);
        Assert.Contains("RAM of 256 KiB", output);
        Assert.Contains("error: pcram-too-low-supply.cfg: no organisation of the memory is feasible", error);
        Assert.Contains("cell cannot be sensed", error);
        Assert.Contains("supply 700 mV", error);
        Assert.Contains("the nearest: ", error);
    }

    [TestMethod]
    public void LimitsThatLeaveNothingAreNamed()
    {
        var (code, _, error) = RunChanged("stt-ram.cfg", "-ApplyAreaConstraint: 0", "-ApplyReadLatencyConstraint: 0");
        Assert.AreEqual(1, code);
        Assert.Contains("no organisation meets all limits at once: area at most 0 % above the least, read latency at most 0 % above the least", error);
        Assert.AreEqual(0, RunChanged("stt-ram.cfg", "-ApplyAreaConstraint: 1").Code);
    }

    [TestMethod]
    public void ATargetWithoutAFiniteValueIsRefusedWithItsReason()
    {
        var (code, output, error) = RunChanged("stt-ram.cfg", "-MemoryCellInputFile: cells/sram.cell", "-Routing: non-H-tree", "-InternalSensing: false");
        Assert.AreEqual(1, code);
        Assert.Contains("no legal organisation has a finite read energy-delay product: the model takes the logarithm of a read voltage", error);
        Assert.DoesNotContain("=== Least", output);
    }

    /// <summary>One organisation is the answer whatever it is chosen for: what is finite of it is shown (fault D20).</summary>
    [TestMethod]
    public void AGivenOrganisationIsShownWithoutItsReadLatency()
    {
        var (code, output, error) = RunChanged("reram-fixed.cfg", "-MemoryCellInputFile: cells/sram.cell", "-Routing: non-H-tree", "-InternalSensing: false");
        Assert.AreEqual(0, code, error);
        Assert.Contains("warning: my.cfg: no legal organisation has a finite read latency", error);
        Assert.Contains("Area efficiency", output);
        Assert.DoesNotContain("NaN", output);
    }

    /// <summary>NVSim searches mats of up to two by two subarrays, but takes what is forced.</summary>
    [TestMethod]
    [DataRow("4x4, 4x4", "4 x 4 subarrays, 4 x 4 active")]
    [DataRow("2x4, 2x2", "2 x 4 subarrays, 2 x 2 active")]
    [DataRow("1x4, 1x4", "1 x 4 subarrays, 1 x 4 active")]
    public void MatsMayBeForcedBeyondWhatIsSearched(string mat, string shown)
    {
        var (code, output, error) = RunChanged("reram-fixed.cfg", $"-ForceMat=>-ForceMat (Total AxB, Active CxD): {mat}");
        Assert.AreEqual(0, code, error);
        Assert.Contains(shown, output);
    }

    [TestMethod]
    public void NumbersThatWouldOverflowAreRefused()
    {
        const string bank = "-ForceBank=>-ForceBank (Total AxB, Active CxD): 65536x65536, 65536x65536";
        Assert.Contains("my.cfg(", Assert.ThrowsExactly<ModelException>(() => RunChanged("reram-fixed.cfg", bank)).Message);
        var (code, _, error) = RunChanged(
            "reram-fixed.cfg", "-DesignTarget: cache", "-Associativity (for cache only): 16", "-MemoryCellInputFile: cells/sram.cell",
            "-ForceMuxSenseAmp: 1048576", "-ForceMuxOutputLev1: 1048576", "-ForceMuxOutputLev2: 1048576");
        Assert.AreEqual(1, code);
        Assert.Contains("no rows", error);
    }

    [TestMethod]
    public void JsonHoldsTheReasonsToo()
    {
        var (code, output, _) = Run("pcram-too-low-supply.cfg", format: "json");
        Assert.AreEqual(1, code);
        using var json = JsonDocument.Parse(output);
        Assert.IsGreaterThan(1, json.RootElement.GetProperty("infeasible").GetArrayLength());
    }

    [TestMethod]
    public void WarningsGoToTheErrorStream()
    {
        var (code, output, error) = RunChanged("reram-fixed.cfg", "-Optimization: latency");
        Assert.AreEqual(0, code);
        Assert.Contains("warning: my.cfg(", error);
        Assert.DoesNotContain("warning", output);
    }

    [TestMethod]
    public void TheFrontIsAListOfOrganisations()
    {
        var (code, output, error) = Run(NvsimFolder.ExampleFile("stt-ram.cfg"), null, "text", front: true);
        Assert.AreEqual(0, code, error);
        var lines = output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
        Assert.AreEqual("read_latency_ns", lines[0][0]);
        Assert.IsGreaterThan(10, lines.Count);
        Assert.IsTrue(lines.All(line => line.Length == lines[0].Length));
        // The organisation of least read energy-delay product is among them.
        Assert.Contains(line => line[0].StartsWith("2.263", StringComparison.Ordinal) && line[5].StartsWith("28958", StringComparison.Ordinal), lines);
    }

    [TestMethod]
    public void AFrontThatIsEmptySaysWhy()
    {
        var (code, output, error) = Run(NvsimFolder.ExampleFile("pcram-too-low-supply.cfg"), null, "text", front: true);
        Assert.AreEqual(1, code);
        Assert.AreEqual("", output);
        Assert.Contains("cell cannot be sensed", error);
    }

    [TestMethod]
    public void WhatAFrontDoesNotKnowIsRefused()
    {
        Assert.Contains("leave --target", Assert.ThrowsExactly<ModelException>(() => Run(NvsimFolder.ExampleFile("stt-ram.cfg"), "Area", "text", front: true)).Message);
        Assert.Contains("leave --target", Assert.ThrowsExactly<ModelException>(() => Run(NvsimFolder.ExampleFile("stt-ram.cfg"), null, "json", front: true)).Message);
        using var folder = new NvsimFolder();
        var limited = folder.Read("stt-ram.cfg", "-ApplyAreaConstraint: 0.1").File;
        Assert.Contains("my.cfg: --front knows no constraints", Assert.ThrowsExactly<ModelException>(() => Run(limited, null, "text", front: true)).Message);
    }

    private static (int Code, string Output, string Error) RunChanged(string example, params string[] changes)
    {
        using var folder = new NvsimFolder();
        return Run(folder.Read(example, changes).File, null, "text");
    }

    private static (int Code, string Output, string Error) Run(string example, string? target = null, string format = "text") =>
        Run(NvsimFolder.ExampleFile(example), target, format);

    private static (int Code, string Output, string Error) Run(InputFile file, string? target, string format, bool front = false)
    {
        var console = new CapturedConsole();
        var code = new ArrayRun().Create(new ArrayRunOptions { Configuration = file, Target = target, Format = format, Front = front }, new OneRun()).Run(console, default);
        return (code, console.Output.ToString()!, console.Error.ToString()!);
    }
}
