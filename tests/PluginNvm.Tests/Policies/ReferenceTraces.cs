using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace PluginNvm.Tests.Policies;

/// <summary>The recorded traces and golden counts, where they are.</summary>
internal static class ReferenceTraces
{
    private static readonly string Folder = Path.Combine(Environment.GetEnvironmentVariable("PLUGINNVM_REFERENCE") ?? Path.Combine(Root(), "..", "shared", "reference"), "traces");

    public static IEnumerable<string[]> Golden()
    {
        var path = Path.Combine(Folder, "golden.csv");
        if (!File.Exists(path))
            Assert.Inconclusive($"no golden data: {path} does not exist");
        return File.ReadLines(path).Skip(1).Select(row => row.Split(','));
    }

    public static Step[] Read(string trace, int lineBytes)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(Folder, trace + ".din.gz")), CompressionMode.Decompress));
        List<Step> steps = [];
        while (reader.ReadLine() is { } row)
        {
            var address = ulong.Parse(row.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            steps.Add(new Step(address / (ulong)lineBytes, row[0] == '0' ? AccessKind.Read : AccessKind.Write));
        }
        return [.. steps];
    }

    private static string Root([CallerFilePath] string file = "")
    {
        // Builds map paths, so that the folder of the sources is looked for above the assembly.
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PluginNvm.sln")))
                return folder.FullName;
        }
        return Path.GetDirectoryName(file)!;
    }
}
