using PluginNvm.HostTests.Loading;

namespace PluginNvm.HostTests.Cli;

/// <summary>A plugin that is broken fails the points that need it, with its code and its name; the other points finish.</summary>
[TestClass]
public sealed class BrokenPluginTests
{
    private const string TwoSystems = """
        {
          "experiment": "e",
          "axes": { "system": { "good": "fixture-system", "bad": "fixture-probe", "too": { "use": "fixture-system", "with": { "time": "2 us" } } } },
          "system": { "axis": "system" },
          "metrics": [ "latency" ], "reports": [ "csv", "json" ]
        }
        """;

    private static string OneSystem(string system, string metrics, string axes = "{}") =>
        $$"""{ "experiment": "e", "axes": {{axes}}, "system": {{system}}, "metrics": [ {{metrics}} ], "reports": [ "csv" ] }""";

    private static void AssertOthersFinish(TemporaryFolder folder, string package, string code, params string[] texts)
    {
        var run = Tool.RunManifest(folder, TwoSystems, "GoodPlugin", package);
        Tool.AssertError(run, 4, [$"error {code}: ", "(1 of 3 points, first: point 1)", "1 failed", .. texts]);
        Assert.AreEqual($"ok {code} ok", Tool.Statuses(folder));
        var failure = File.ReadAllText(folder.At("out/failures/000001.txt"));
        StringAssert.Contains(failure, "system = bad");
        StringAssert.Contains(failure, $"error {code}: ");
        StringAssert.Contains(failure, "--points 1");
        StringAssert.Contains(failure, $"--plugins {Path.GetRelativePath(folder.Path, package)} --out out/alone");
        StringAssert.Contains(run.Error, $"m.json(3,58): error {code}: system 'fixture-probe': ");

        var check = Tool.Run(folder, ["plugins", "check"], package);
        Assert.AreEqual(4, check.ExitCode);
        StringAssert.Contains(check.Output, "ProbePlugin: ");
        Assert.AreEqual(4, Tool.Run(folder, ["doctor"], package).ExitCode);
        Tool.AssertError(Tool.Run(folder, ["validate", "m.json"], "GoodPlugin", package), 4, $"m.json(3,58): error {code}: system 'fixture-probe': ");
        var plan = Tool.Run(folder, ["plan", "m.json"], "GoodPlugin", package);
        Assert.AreEqual(4, plan.ExitCode);
        StringAssert.Contains(plan.Output, $"  m.json(3,58): error {code}: system 'fixture-probe': ");
    }

    [TestMethod]
    public void AMisspeltIdIsTheManifestsFaultWhateverElseCannotBeRead()
    {
        using var folder = new TemporaryFolder();
        var package = BrokenPackage.Copy(folder);
        BrokenPackage.Truncate(package);
        Tool.AssertError(Tool.RunManifest(folder, OneSystem("\"fixture-sistem\"", "\"latency\""), "GoodPlugin", package), 3,
            "m.json(1,44): error PN0208: ", "did you mean 'fixture-system'?", "ProbePlugin (PN0401");
    }

    [TestMethod]
    public void APluginForNewerContractsIsRefusedWithBothVersions()
    {
        using var folder = new TemporaryFolder();
        var package = BrokenPackage.Copy(folder);
        BrokenPackage.AskForNewerContracts(package);
        AssertOthersFinish(folder, package, "PN0402", "needs PluginNvm.Contracts 0.99, but this host has");
    }

    [TestMethod]
    public void APluginWithoutItsPrivateLibraryIsRefusedWithTheLibrarysName()
    {
        using var folder = new TemporaryFolder();
        var package = BrokenPackage.Copy(folder);
        BrokenPackage.LosePrivateLibrary(package);
        AssertOthersFinish(folder, package, "PN0405", "Lost.Library");
    }

    [TestMethod]
    public void ATruncatedAssemblyIsNamedWhereItsPluginIsAskedFor()
    {
        using var folder = new TemporaryFolder();
        var package = BrokenPackage.Copy(folder);
        BrokenPackage.Truncate(package);
        AssertOthersFinish(folder, package, "PN0208", "no system 'fixture-probe'", "PN0401", "ProbePlugin");
    }

    [TestMethod]
    public void APluginThatShipsTheContractsIsRefused()
    {
        using var folder = new TemporaryFolder();
        var package = BrokenPackage.Copy(folder);
        BrokenPackage.ShipContracts(package);
        AssertOthersFinish(folder, package, "PN0403", "ships its own PluginNvm.Contracts.dll");
    }

    [TestMethod]
    public void TwoPluginsWithOneIdFailTheirPoints()
    {
        using var folder = new TemporaryFolder();
        var system = """{ "use": "fixture-system", "with": { "technology": { "axis": "t" } } }""";
        var run = Tool.RunManifest(folder, OneSystem(system, "\"latency\"", """{ "t": { "none": null, "other": "sram", "both": "fixture-cell" } }"""), "GoodPlugin", "DuplicateId");
        Tool.AssertError(run, 4, "error PN0407: technology 'fixture-cell': ", "GoodPlugin", "DuplicateId");
        Assert.AreEqual("ok ok PN0407", Tool.Statuses(folder));
    }

    [TestMethod]
    public void APluginWhoseConstructorThrowsFailsEveryPointThatNeedsIt()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.RunManifest(folder, OneSystem("\"fixture-system\"", "\"latency\", \"fixture-throwing-constructor\"", """{ "n": ["1 us", "2 us"] }""").Replace("\"system\": \"fixture-system\"", "\"system\": { \"use\": \"fixture-system\", \"with\": { \"time\": { \"axis\": \"n\" } } }", StringComparison.Ordinal), "GoodPlugin", "ThrowingConstructor");
        Tool.AssertError(run, 4, "error PN0406: ", "the fixture's constructor throws", "(2 of 2 points");
        Assert.AreEqual("PN0406 PN0406", Tool.Statuses(folder));
        var check = Tool.Run(folder, ["plugins", "check"], "ThrowingConstructor");
        Assert.AreEqual(4, check.ExitCode);
        StringAssert.Contains(check.Output, "the fixture's constructor throws");
    }

    [TestMethod]
    [DataRow("fixture-float", "FloatOptions.Value of type Single")]
    [DataRow("fixture-decimal", "Inner.Value of type Decimal")]
    [DataRow("fixture-list", "ListOptions.Values of type List")]
    [DataRow("fixture-options-throw", "these options cannot be made")]
    [DataRow("fixture-getter-throws", "this getter throws")]
    public void OptionsThatCannotBeBoundAreAFaultOfThePlugin(string id, string reason)
    {
        using var folder = new TemporaryFolder();
        var check = Tool.Run(folder, ["plugins", "check"], "BadOptions");
        Assert.AreEqual(4, check.ExitCode);
        StringAssert.Contains(check.Output, $"error PN0409: BadOptions: metric {id} ");
        StringAssert.Contains(check.Output, reason);
        Tool.AssertError(Tool.Run(folder, ["plugins", "show", id], "BadOptions"), 4, "error PN0409: BadOptions:", reason);
        StringAssert.Contains(Tool.Run(folder, ["doctor"], "BadOptions").Output, reason);
    }

    [TestMethod]
    public void AVerbThatIsBuiltInIsRefusedAloud()
    {
        using var folder = new TemporaryFolder();
        var check = Tool.Run(folder, ["plugins", "check"], "BuiltInVerbs");
        Assert.AreEqual(4, check.ExitCode);
        foreach (var id in new[] { "run", "plugins list", "run extra" })
        {
            StringAssert.Contains(check.Output, $"error PN0407: BuiltInVerbs: the command '{id}' begins with ");
            StringAssert.Contains(check.Error, $"the command '{id}' begins with ");
        }
    }

    [TestMethod]
    public void AFolderWithoutPluginsIsAWarning()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("nothing"));
        var run = Tool.Run(folder, ["plugins", "list"], folder.At("nothing"));
        Tool.AssertError(run, 0, "warning: PN0411:", "nothing holds no plugin");
    }

    [TestMethod]
    public void APluginWhoseResultIsNotANumberFailsItsPoint()
    {
        using var folder = new TemporaryFolder();
        var system = """{ "use": "fixture-nan", "with": { "isNaN": { "axis": "n" } } }""";
        var run = Tool.RunManifest(folder, OneSystem(system, "\"latency\"", """{ "n": [false, true] }"""), "NaNPlugin");
        Tool.AssertError(run, 1, "error PN0503: system 'fixture-nan': returned time = NaN (1 of 2 points, first: point 1)");
        Assert.AreEqual("ok PN0503", Tool.Statuses(folder));
        Assert.DoesNotContain("NaN", File.ReadAllText(folder.At("out/results.csv")));
    }

    [TestMethod]
    public void APluginThatThrowsInUseFailsItsPoint()
    {
        using var folder = new TemporaryFolder();
        var system = """{ "use": "fixture-throwing", "with": { "throws": { "axis": "n" } } }""";
        var run = Tool.RunManifest(folder, OneSystem(system, "\"latency\"", """{ "n": [true, false] }"""), "ThrowingPart");
        Tool.AssertError(run, 1, "error PN0502: ThrowingPart: threw InvalidOperationException: the fixture's system throws");
        Assert.AreEqual("PN0502 ok", Tool.Statuses(folder));
    }

    [TestMethod]
    public void AReportThatFailsDoesNotKeepTheOthersFromBeingWritten()
    {
        using var folder = new TemporaryFolder();
        var manifest = Manifests.Probe("{}", "{}").Replace("\"csv\", ", "\"fixture-careless-report\", \"csv\", ", StringComparison.Ordinal);
        Tool.AssertError(Tool.RunManifest(folder, manifest, "ProbePlugin"), 4, "error PN0502: report 'fixture-careless-report': ", "leaves the output folder");
        Assert.AreEqual("ok", Tool.Statuses(folder));
        Assert.IsFalse(File.Exists(folder.At("outside.txt")));
    }

    private static string Writing(string path, string template = "null") =>
        Manifests.Probe("{}", "{}").Replace("\"csv\", ", $$"""{ "use": "fixture-writing-report", "with": { "path": "{{path}}", "template": {{template}} } }, "csv", """, StringComparison.Ordinal);

    [TestMethod]
    [DataRow("manifest.json")]
    [DataRow("lock.json")]
    [DataRow("LOCK.json")]
    [DataRow("tables/../resolved.json")]
    [DataRow("log.txt")]
    [DataRow("points.idx")]
    [DataRow("segments/000001.seg")]
    [DataRow("failures/mine.txt")]
    [DataRow("run.lock")]
    public void AReportCannotReplaceTheRunsOwnFiles(string path)
    {
        using var folder = new TemporaryFolder();
        Tool.AssertError(Tool.RunManifest(folder, Writing(path), "ProbePlugin"), 4, "error PN0502: report 'fixture-writing-report': ", "is a file of the run itself");
        Assert.AreEqual("ok", Tool.Statuses(folder));
    }

    [TestMethod]
    public void AReportThatLacksAFileOfItsOwnIsAtFault()
    {
        using var folder = new TemporaryFolder();
        Tool.AssertError(Tool.RunManifest(folder, Writing("mine.txt", "\"/no/such/template\""), "ProbePlugin"), 4, "error PN0502: report 'fixture-writing-report': threw DirectoryNotFoundException");
        Assert.AreEqual("ok", Tool.Statuses(folder));
        Assert.AreEqual(0, Tool.RunManifest(folder, Writing("mine.txt"), "ProbePlugin").ExitCode);
        Assert.AreEqual("probe", File.ReadAllText(folder.At("out/mine.txt")));
    }

    [TestMethod]
    public void AReportThatCannotBeWrittenIsTheMachinesFault()
    {
        using var folder = new TemporaryFolder();
        Assert.AreEqual(0, Tool.RunManifest(folder, Writing("mine.txt"), "ProbePlugin").ExitCode);
        folder.Write("out/file", "");
        Tool.AssertError(Tool.RunManifest(folder, Writing("file/mine.txt"), "ProbePlugin"), 5, "error PN0601: ");
        if (!File.Exists("/dev/full"))
            Assert.Inconclusive("needs /dev/full");
        File.CreateSymbolicLink(folder.At("out/full.txt"), "/dev/full");
        Tool.AssertError(Tool.RunManifest(folder, Writing("full.txt"), "ProbePlugin"), 5, "error PN0601: ", "No space left");
    }

    [TestMethod]
    public void APartThatCannotBeDisposedIsAWarning()
    {
        using var folder = new TemporaryFolder();
        var manifest = Manifests.Probe("{}", "{}").Replace("[ \"outputs\" ]", "[ \"outputs\", \"fixture-clinging\" ]", StringComparison.Ordinal);
        Tool.AssertError(Tool.RunManifest(folder, manifest, "ProbePlugin"), 0, "warning PN0502", "clings");
    }

    [TestMethod]
    public void ABrokenPluginThatNobodyNeedsIsAWarning()
    {
        using var folder = new TemporaryFolder();
        var package = BrokenPackage.Copy(folder);
        BrokenPackage.Truncate(package);
        var run = Tool.RunManifest(folder, OneSystem("\"fixture-system\"", "\"latency\""), "GoodPlugin", package);
        Tool.AssertError(run, 0, "warning: plugin ProbePlugin is disabled: error PN0401:");
        Assert.AreEqual("ok", Tool.Statuses(folder));
    }
}
