using System.Composition;

namespace PluginNvm.Contracts;

/// <summary>Exports a class derived from <see cref="Plugin{TContract,TOptions}"/> under an id.</summary>
/// <param name="id">The name a manifest uses: lower case letters, digits and hyphens (and spaces for a command's words). Unique within its kind.</param>
/// <param name="summary">One sentence for lists and help.</param>
[MetadataAttribute]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PluginAttribute(string id, string summary) : ExportAttribute(typeof(IPluginFactory))
{
    /// <summary>The name a manifest uses.</summary>
    public string Id { get; } = id;

    /// <summary>One sentence for lists and help.</summary>
    public string Summary { get; } = summary;

    /// <summary>Where the model or its numbers come from: a paper, a standard, a tool. Empty where there is nothing to cite.</summary>
    public string Source { get; set; } = "";

    /// <summary>Whether results of its parts depend on <see cref="IPluginContext.Seed"/>.</summary>
    public bool UsesSeed { get; set; }
}
