namespace PluginNvm.Contracts;

/// <summary>Marks an interface as a kind of plugin: the word that names it in manifests, on the command line and in folders.</summary>
/// <remarks>A property of such an interface type in an options record is filled from <c>{ "use": id, "with": { ... } }</c>.</remarks>
/// <param name="kind">The word, in the singular, for example <c>technology</c>.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class PluginKindAttribute(string kind) : Attribute
{
    /// <summary>The word that names the kind.</summary>
    public string Kind { get; } = kind;
}
