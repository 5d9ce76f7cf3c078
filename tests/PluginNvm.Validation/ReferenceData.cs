namespace PluginNvm.Validation;

/// <summary>Files of the reference data for tests.</summary>
internal static class ReferenceData
{
    /// <summary>A file of the reference data; where there is none, the test reports itself as skipped.</summary>
    public static string File(params string[] path)
    {
        if (ReferenceFolder.Find() is not { } folder)
            throw new AssertInconclusiveException("no reference data: set PLUGINNVM_REFERENCE to their folder, or lay them into shared/reference beside the repository");
        var file = Path.Combine([folder, .. path]);
        return System.IO.File.Exists(file) ? file : throw new AssertInconclusiveException($"no reference data: {file} does not exist");
    }
}
