using System.Security.Cryptography;

namespace PluginNvm.Host.Results;

/// <summary>The hash of a file's content.</summary>
internal static class FileHash
{
    /// <summary>SHA-256 in lower case hexadecimal digits.</summary>
    public static string Of(string path)
    {
        using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }
}
