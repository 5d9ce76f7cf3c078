using System.ComponentModel;

namespace PluginNvm.Contracts;

/// <summary>What a <see cref="PluginAttribute"/> says, as composition hands it over.</summary>
public sealed class PluginMetadata
{
    /// <summary>The name a manifest uses.</summary>
    public string Id { get; set; } = "";

    /// <summary>One sentence for lists and help.</summary>
    public string Summary { get; set; } = "";

    /// <summary>Where the model or its numbers come from.</summary>
    [DefaultValue("")]
    public string Source { get; set; } = "";

    /// <summary>Whether results of its parts depend on the seed.</summary>
    [DefaultValue(false)]
    public bool UsesSeed { get; set; }
}
