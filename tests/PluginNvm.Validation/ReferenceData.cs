namespace PluginNvm.Validation;

/// <summary>Where reference data of other tools lie: the folder that PLUGINNVM_REFERENCE names, else shared/reference beside the repository.</summary>
internal static class ReferenceData
{
    /// <summary>A file of the reference data; where there is none, the test reports itself as skipped.</summary>
    public static string File(params string[] path)
    {
        if (Folder() is not { } folder)
            throw new AssertInconclusiveException("no reference data: set PLUGINNVM_REFERENCE to their folder, or lay them into shared/reference beside the repository");
        var file = Path.Combine([folder, .. path]);
        return System.IO.File.Exists(file) ? file : throw new AssertInconclusiveException($"no reference data: {file} does not exist");
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("PLUGINNVM_REFERENCE") is { Length: > 0 } named)
            return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!System.IO.File.Exists(Path.Combine(folder.FullName, "PluginNvm.sln")))
                continue;
            var reference = Path.Combine(folder.FullName, "..", "shared", "reference");
            return Directory.Exists(reference) ? Path.GetFullPath(reference) : null;
        }
        return null;
    }
}
