using PluginNvm.HostTests.Loading;

namespace PluginNvm.HostTests.Cli;

/// <summary>The tool as a process, and what must hold whatever it is asked.</summary>
internal static class Tool
{
    /// <summary>Runs the tool with its fixtures.</summary>
    public static ToolProcess Run(TemporaryFolder folder, IReadOnlyList<string> arguments, params string[] fixtures)
    {
        var plugins = fixtures.SelectMany(fixture => new[] { "--plugins", Path.IsPathRooted(fixture) ? fixture : PluginFolders.Fixture(fixture) });
        var run = ToolProcess.PluginNvm([.. arguments, .. plugins], folder.Path);
        AssertNoTrace(run);
        return run;
    }

    /// <summary>Runs a manifest into <c>out</c>.</summary>
    public static ToolProcess RunManifest(TemporaryFolder folder, string manifest, params string[] fixtures)
    {
        folder.Write("m.json", manifest);
        return Run(folder, ["run", "m.json", "--out", "out"], fixtures);
    }

    public static void AssertNoTrace(ToolProcess run)
    {
        Assert.DoesNotContain("   at ", run.Output + run.Error);
        Assert.DoesNotContain("Unhandled", run.Output + run.Error);
        Assert.DoesNotContain("internal error", run.Error);
    }

    public static void AssertError(ToolProcess run, int exitCode, params string[] texts)
    {
        Assert.AreEqual(exitCode, run.ExitCode, run.Error);
        foreach (var text in texts)
            StringAssert.Contains(run.Error, text);
    }

    /// <summary>The statuses in results.csv, in the order of the points.</summary>
    public static string Statuses(TemporaryFolder folder)
    {
        var lines = File.ReadAllLines(folder.At("out/results.csv"));
        var column = Array.IndexOf(lines[0].Split(','), "status");
        return string.Join(' ', lines[1..].Select(line => line.Split(',')[column]));
    }
}
