namespace PluginNvm.HostTests.Documentation;

/// <summary>The page that teaches to write a plugin is followed to the letter: its own files, its own commands.</summary>
[TestClass]
public sealed class PluginPageTests
{
    [TestMethod]
    public void The_page_s_own_files_build_check_and_run()
    {
        if (MarkdownPage.RepositoryRoot is not { } root)
        {
            Assert.Inconclusive("the repository that the tests were built from is gone, and its contracts/README.md with it");
            return;
        }
        var page = Path.Combine(root, "contracts", "README.md");
        using var folder = new TemporaryFolder();
        var files = MarkdownPage.Files(page);
        CollectionAssert.AreEqual(new[] { "MyMram/MyMram.csproj", "MyMram/MyMram.cs", "my-caches.csv", "my-experiment.json" }, files.Select(file => file.Path).ToArray());
        foreach (var (path, code) in files)
            folder.Write(path, code);

        var home = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        var lines = MarkdownPage.ShellLines(page);
        Assert.HasCount(3, lines);
        foreach (var line in lines)
        {
            var words = line.Replace("$PLUGINNVM_HOME", home, StringComparison.Ordinal).Split(' ');
            var done = ToolProcess.Run(words[0], words[1..], folder.Path);
            Assert.AreEqual(0, done.ExitCode, $"{line}\n{done.Output}\n{done.Error}");
        }

        var results = File.ReadAllLines(folder.At("results/my-experiment/results.csv"));
        Assert.HasCount(3, results);
        StringAssert.StartsWith(results[2], "my-mram,ok,");
    }

    [TestMethod]
    public void Show_prints_the_page_s_documentation_comment()
    {
        var shown = ToolProcess.PluginNvm(["plugins", "show", "gpu-llc"]);
        Assert.AreEqual(0, shown.ExitCode, shown.Error);
        StringAssert.Contains(shown.Output, "cache.leakageScale: a number, at least 0 (default 1.0)");
        StringAssert.Contains(shown.Output, "What-if factor on the array's leakage power");
    }

    [TestMethod]
    public void Show_prints_what_records_of_the_contracts_say()
    {
        var shown = ToolProcess.PluginNvm(["plugins", "show", "llc"]);
        Assert.AreEqual(0, shown.ExitCode, shown.Error);
        StringAssert.Contains(shown.Output, "upper[].capacity: text with a unit of data size");
        StringAssert.Contains(shown.Output, "a whole number of sets in each. Sets need not be a power of two.");
    }
}
