namespace PluginNvm.Tests.Shared;

/// <summary>Where reference data of other tools lie: the folder that PLUGINNVM_REFERENCE names, else shared/reference beside the repository.</summary>
internal static class ReferenceFolder
{
    /// <summary>The folder; null where there is none.</summary>
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("PLUGINNVM_REFERENCE") is { Length: > 0 } named)
            return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "PluginNvm.sln")))
                continue;
            var reference = Path.Combine(folder.FullName, "..", "shared", "reference");
            return Directory.Exists(reference) ? Path.GetFullPath(reference) : null;
        }
        return null;
    }

    /// <summary>A folder or file in it; null where there is none.</summary>
    public static string? Find(string name) => Find() is { } folder && Path.Combine(folder, name) is var path && Path.Exists(path) ? path : null;
}
