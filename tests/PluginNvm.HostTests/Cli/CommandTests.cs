namespace PluginNvm.HostTests.Cli;

[TestClass]
public sealed class CommandTests
{
    private static readonly string Small = Manifests.Probe("""{ "n": [1, 2] }""", """{ "cost": { "axis": "n" } }""");

    [TestMethod]
    [DataRow("")]
    [DataRow("run")]
    [DataRow("validate")]
    [DataRow("plan")]
    [DataRow("plugins")]
    [DataRow("plugins list")]
    [DataRow("plugins show")]
    [DataRow("plugins check")]
    [DataRow("doctor")]
    [DataRow("workload")]
    [DataRow("workload show")]
    [DataRow("probe")]
    [DataRow("probe say")]
    public void EveryCommandExplainsItselfWithAnExample(string command)
    {
        using var folder = new TemporaryFolder();
        var run = Tool.Run(folder, [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"], "ProbePlugin");
        Assert.AreEqual(0, run.ExitCode, run.Error);
        StringAssert.Contains(run.Output, "Example");
        StringAssert.Contains(run.Output, ("  pluginnvm " + command).TrimEnd());
        Assert.AreEqual("", run.Error);
    }

    [TestMethod]
    [DataRow("", "Required command")]
    [DataRow("rnu", "no command 'pluginnvm rnu'; did you mean 'run'?")]
    [DataRow("plugins lsit", "no command 'pluginnvm plugins lsit'; did you mean 'list'?")]
    [DataRow("doctor --plugins=", "--plugins: the name of the folder is empty")]
    [DataRow("run", "MANIFEST")]
    [DataRow("run m.json extra", "extra")]
    [DataRow("run m.json --jobs 0", "--jobs takes a whole number of at least 1")]
    [DataRow("run m.json --jobs many", "many")]
    [DataRow("run m.json --jbos 2", "--jbos")]
    [DataRow("run m.json --points 2", "there is no point 2; the points are 0 to 1")]
    [DataRow("run m.json --points 1-0", "'1-0' is neither a point nor a range")]
    [DataRow("run m.json --points -1", "")]
    [DataRow("plan m.json --limit x", "x")]
    [DataRow("plan m.json --limit -1", "--limit takes a whole number of at least 0")]
    [DataRow("plugins list --kind metrik", "did you mean 'metric'?")]
    [DataRow("plugins show gpu-lcl", "did you mean 'gpu-llc'?")]
    [DataRow("plugins", "Required command")]
    [DataRow("doctor --plugins nowhere", "no folder 'nowhere'; looked for")]
    [DataRow("doctor --plugins=nowhere", "no folder 'nowhere'")]
    [DataRow("doctor --plugins:nowhere", "no folder 'nowhere'")]
    [DataRow("doctor --plugins", "--plugins")]
    [DataRow("probe say", "TEXT")]
    [DataRow("probe say x --times 1.5", "a whole number")]
    [DataRow("probe say x --technology sarm", "did you mean 'sram'?")]
    public void AWrongCommandLineIsAUsageError(string arguments, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("m.json", Small);
        var words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var run = words is [.., "--plugins"] ? Tool.Run(folder, words) : Tool.Run(folder, words, "ProbePlugin");
        Tool.AssertError(run, 2, "error", message);
        Assert.AreEqual("", run.Output);
    }

    [TestMethod]
    public void TheVersionIsOneLine()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.Run(folder, ["--version"]);
        Assert.AreEqual(0, run.ExitCode);
        StringAssert.StartsWith(run.Output, "0.1.0");
    }

    [TestMethod]
    public void PluginsAreListedByKind()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.Run(folder, ["plugins", "list", "--kind", "system"], "ProbePlugin");
        Assert.AreEqual(0, run.ExitCode, run.Error);
        StringAssert.StartsWith(run.Output, "system");
        StringAssert.Contains(run.Output, "  fixture-probe  Gives the outputs it is told");
        Assert.DoesNotContain("fixture-inner", run.Output);
        StringAssert.Contains(Tool.Run(folder, ["plugins", "list"]).Output, "  sram ");
    }

    [TestMethod]
    public void ADisabledPluginIsListedAsSuch()
    {
        using var folder = new TemporaryFolder();
        var package = BrokenPackage.Copy(folder);
        BrokenPackage.ShipContracts(package);
        StringAssert.Contains(Tool.Run(folder, ["plugins", "list"], package).Output, "[disabled, PN0403]");
        Tool.AssertError(Tool.Run(folder, ["plugins", "show", "fixture-probe"], package), 4, "error PN0403: ProbePlugin:");
    }

    [TestMethod]
    public void APluginIsShownWithItsOptions()
    {
        using var folder = new TemporaryFolder();
        var probe = Tool.Run(folder, ["plugins", "show", "fixture-probe"], "ProbePlugin");
        Assert.AreEqual(0, probe.ExitCode, probe.Error);
        foreach (var text in new[] { "system 'fixture-probe'", "sha256: ", "cost: a number (default 1.0)", "The output of which less is better.", "fault: one of nothing, throws", "(default \"nothing\")" })
            StringAssert.Contains(probe.Output, text);

        var middle = Tool.Run(folder, ["plugins", "show", "technology/fixture-middle"], "ProbePlugin").Output;
        StringAssert.Contains(middle, "detail.below: a technology (default \"fixture-inner\")");
        StringAssert.Contains(Tool.Run(folder, ["plugins", "show", "fixture-inner"], "ProbePlugin").Output, "from 1 ns to 1 ms (default \"2 ns\")");
        StringAssert.Contains(Tool.Run(folder, ["plugins", "show", "fixture-endless"], "ProbePlugin").Output, "tree.branches: ");
    }

    [TestMethod]
    public void EveryBuiltInPluginCanBeShownAndChecked()
    {
        using var folder = new TemporaryFolder();
        var check = Tool.Run(folder, ["plugins", "check"]);
        Assert.AreEqual(0, check.ExitCode, check.Output);
        StringAssert.Contains(check.Output, "0 faults");
        foreach (var entry in Manifests.Catalog.Entries.Where(entry => !entry.Id.Contains(' ') && entry.Package.Directory.StartsWith(Loading.PluginFolders.BuiltIn, StringComparison.Ordinal)).DistinctBy(entry => entry.Package.Name))
        {
            var show = Tool.Run(folder, ["plugins", "show", $"{entry.Kind}/{entry.Id}"]);
            Assert.AreEqual(0, show.ExitCode, show.Error);
            StringAssert.Contains(show.Output, "options");
        }
    }

    [TestMethod]
    public void TheDoctorFindsAHealthyInstallationHealthy()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.Run(folder, ["doctor"]);
        Assert.AreEqual(0, run.ExitCode, run.Output);
        Assert.DoesNotContain("PROBLEM", run.Output);
        Assert.IsEmpty(Directory.GetFileSystemEntries(folder.Path));
    }

    [TestMethod]
    public void AValidManifestIsSaidToBeValid()
    {
        using var folder = new TemporaryFolder();
        folder.Write("m.json", Small);
        var run = Tool.Run(folder, ["validate", "m.json"], "ProbePlugin");
        Assert.AreEqual((0, ""), (run.ExitCode, run.Error));
        StringAssert.StartsWith(run.Output, "valid: 2 points over 1 axes");
    }

    [TestMethod]
    public void APlanShowsAxesPartsAndPointsAndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("m.json", Small);
        var run = Tool.Run(folder, ["plan", "m.json", "--limit", "1"], "ProbePlugin");
        Assert.AreEqual((0, ""), (run.ExitCode, run.Error));
        foreach (var text in new[] { "axis n: 1, 2", "system 'fixture-probe': ProbePlugin", "2 points", "       0  " })
            StringAssert.Contains(run.Output, text);
        Assert.DoesNotContain("       1  ", run.Output);
        Assert.HasCount(1, Directory.GetFileSystemEntries(folder.Path));
    }

    [TestMethod]
    public void AResolvedPlanIsAManifestThatResolvesToItself()
    {
        using var folder = new TemporaryFolder();
        folder.Write("m.json", Small);
        var resolved = Tool.Run(folder, ["plan", "m.json", "--resolved"], "ProbePlugin").Output;
        StringAssert.Contains(resolved, "\"fault\": \"nothing\"");
        folder.Write("r.json", resolved);
        Assert.AreEqual(resolved, Tool.Run(folder, ["plan", "r.json", "--resolved"], "ProbePlugin").Output);
    }

    [TestMethod]
    public void AVerbOfAPluginIsBoundLikeAManifest()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.Run(folder, ["probe", "say", "3 MiB", "--times", "2", "--technology", """{ "use": "fixture-inner", "with": { "delay": "3 ns" } }"""], "ProbePlugin");
        Assert.AreEqual((0, "3 MiB\n3 MiB\n"), (run.ExitCode, run.Output.ReplaceLineEndings("\n")), run.Error);
        Tool.AssertError(Tool.Run(folder, ["probe", "say", "x", "--times", "5 apples"], "ProbePlugin"), 2, "a whole number");
        Tool.AssertError(Tool.Run(folder, ["probe", "say", "x", "--throws", "true"], "ProbePlugin"), 4, "error PN0502: ProbePlugin: threw InvalidOperationException: told to throw");
    }

    [TestMethod]
    public void OptionsMayStandBeforeTheVerb()
    {
        using var folder = new TemporaryFolder();
        var run = ToolProcess.PluginNvm(["--plugins", Loading.PluginFolders.Fixture("ProbePlugin"), "-v", "probe", "say", "hello"], folder.Path);
        Assert.AreEqual((0, "hello"), (run.ExitCode, run.Output.Trim()), run.Error);
    }
}
