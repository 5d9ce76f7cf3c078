using PluginNvm.Host.Plugins;
using PluginNvm.HostTests.Loading;

namespace PluginNvm.HostTests.Browser;

/// <summary>Writes the html report through the plugin as the host loads it.</summary>
internal static class ReportFile
{
    /// <summary>Writes a report into a folder.</summary>
    /// <returns>The path of the page.</returns>
    public static string Write(ExperimentReport report, TemporaryFolder folder)
    {
        using var catalog = PluginCatalog.Discover([PluginFolders.BuiltIn]);
        var factory = catalog.Load(catalog.Find("report", "html").Single()).Factory;
        var writer = (IReportWriter)factory.CreatePart(Activator.CreateInstance(factory.OptionsType)!, new FakeContext());
        writer.Write(report, new FolderOutput(folder), CancellationToken.None);
        return folder.At("report.html");
    }

    private sealed class FolderOutput(TemporaryFolder folder) : IReportOutput
    {
        public TextWriter Console => TextWriter.Null;

        public int ConsoleWidth => 0;

        public TextWriter CreateText(string path) => new StreamWriter(folder.Write(path, ""));

        public Stream CreateBinary(string path) => File.Create(folder.Write(path, ""));
    }
}
