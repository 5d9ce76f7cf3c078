using System.Reflection;
using System.Text;

namespace PluginNvm.Reports.Html.Page;

/// <summary>Styles, scripts and licences that a page carries.</summary>
internal static class Assets
{
    /// <summary>The folder of files by others.</summary>
    public const string ThirdParty = "third-party/";

    /// <summary>The scripts, in the order in which they run.</summary>
    public static IReadOnlyList<string> Scripts { get; } = ["third-party/vega.min.js", "third-party/vega-lite.min.js", "third-party/vega-embed.min.js", "page.js"];

    /// <summary>The licences of the scripts.</summary>
    public static IReadOnlyList<string> Licences { get; } =
        ["third-party/vega.LICENSE", "third-party/vega-lite.LICENSE", "third-party/vega-embed.LICENSE", "third-party/vega-interpreter.LICENSE", "third-party/bundled.LICENSE"];

    /// <summary>A file as the page carries it: without a byte order mark and without the name of a source map, which a page on its own does not have.</summary>
    public static string Text(string name)
    {
        var lines = Encoding.UTF8.GetString(Bytes(name)).TrimStart('\ufeff').Replace("\r", "", StringComparison.Ordinal).Split('\n');
        return string.Join('\n', lines.Where(line => !line.StartsWith("//# sourceMappingURL=", StringComparison.Ordinal))).Trim();
    }

    /// <summary>A file, byte for byte.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The plugin was built without {name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
