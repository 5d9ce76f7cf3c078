using System.Security.Cryptography;
using System.Text;

namespace PluginNvm.Reports.Html.Page;

/// <summary>The policy by which the browser refuses everything that the page does not carry: networks, frames, forms, evaluated text, other scripts and styles.</summary>
internal static class ContentPolicy
{
    /// <summary>The policy of a page with these scripts and this style.</summary>
    public static string For(IEnumerable<string> scripts, string style)
    {
        var sources = string.Join(' ', scripts.Select(Source));
        return $"default-src 'none'; script-src {(sources.Length == 0 ? "'none'" : sources)}; style-src {Source(style)}; img-src data:; base-uri 'none'; form-action 'none'";
    }

    /// <summary>The source expression that allows exactly this text.</summary>
    public static string Source(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
