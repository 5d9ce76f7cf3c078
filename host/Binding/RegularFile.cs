using System.Formats.Tar;

namespace PluginNvm.Host.Binding;

/// <summary>Tells files from pipes and devices, which never end or give their bytes only once.</summary>
internal static class RegularFile
{
    /// <summary>Whether an existing path, through links, is a regular file.</summary>
    public static bool IsOne(string path)
    {
        try
        {
            // Pipes and devices have no length. Only an archive's writer tells them from an empty file without opening them.
            return new FileInfo(path) switch
            {
                { LinkTarget: not null } link => link.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target && IsOne(target.FullName),
                { Length: > 0 } => true,
                _ => OperatingSystem.IsWindows() || TypeOf(path) is TarEntryType.RegularFile,
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static TarEntryType? TypeOf(string path)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, leaveOpen: true))
            writer.WriteEntry(path, "file");
        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType;
    }
}
