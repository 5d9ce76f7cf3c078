using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace PluginNvm.Host.Experiments;

/// <summary>A piece of code in a lock file.</summary>
/// <param name="Version">Its version, as people name it.</param>
/// <param name="Sha256">Its hash, which tells builds of one version apart.</param>
public sealed record LockedCode([property: JsonProperty("version")] string Version, [property: JsonProperty("sha256")] string Sha256)
{
    /// <summary>Digits of a SHA-256.</summary>
    internal const int HashLength = 64;

    /// <summary>Whether both are there.</summary>
    internal bool IsWhole => Version is not null && Sha256 is { Length: HashLength };

    /// <summary>As a lock file holds it.</summary>
    internal JObject ToJson() => new() { ["version"] = Version, ["sha256"] = Sha256 };

    /// <summary>The version, and so much of the hash that a reader can tell two apart.</summary>
    public override string ToString() => $"{Version} (sha256 {Sha256[..12]})";
}
