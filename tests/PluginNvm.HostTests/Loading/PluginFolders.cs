using PluginNvm.Host.Plugins;

namespace PluginNvm.HostTests.Loading;

/// <summary>The plugins that the build laid out beside the tests.</summary>
internal static class PluginFolders
{
    public static string Fixtures { get; } = Path.Combine(AppContext.BaseDirectory, "fixtures");

    public static string BuiltIn { get; } = Path.Combine(AppContext.BaseDirectory, "plugins");

    public static string Fixture(string name)
    {
        var folder = Path.Combine(Fixtures, name);
        Assert.IsTrue(File.Exists(Path.Combine(folder, name + ".dll")), $"The build did not lay out the fixture {folder}.");
        return folder;
    }

    public static IReadOnlyList<string> BuiltInPackages()
    {
        var found = Directory.Exists(BuiltIn) ? Directory.GetDirectories(BuiltIn) : [];
        Assert.AreNotEqual(0, found.Length, $"The build laid out no plugins in {BuiltIn}.");
        return found.Order(StringComparer.Ordinal).ToList();
    }

    public static PluginCatalog Catalog(params string[] fixtures) => PluginCatalog.Discover([.. fixtures.Select(Fixture)]);

    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
    }
}

/// <summary>A folder that lives as long as a test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("pluginnvm-").FullName;

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
