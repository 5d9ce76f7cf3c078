namespace PluginNvm.Benchmarks.Caches;

/// <summary>Where reference data lie: the folder that PLUGINNVM_REFERENCE names, else shared/reference beside the repository.</summary>
internal static class ReferenceFolder
{
    /// <summary>The folder of the traces; null where there is none.</summary>
    public static string? Traces => Find("traces");

    /// <summary>The source of the yardstick program; null where there is none.</summary>
    public static string? Yardstick => Find("yardstick") is { } folder ? Path.Combine(folder, "lru_avx2.c") : null;

    private static string? Find(string name)
    {
        if (Environment.GetEnvironmentVariable("PLUGINNVM_REFERENCE") is { Length: > 0 } named)
            return Existing(Path.Combine(named, name));
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PluginNvm.sln")))
                return Existing(Path.Combine(folder.FullName, "..", "shared", "reference", name));
        }
        return null;
    }

    private static string? Existing(string folder) => Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
}
