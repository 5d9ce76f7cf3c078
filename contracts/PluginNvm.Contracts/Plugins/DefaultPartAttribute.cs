namespace PluginNvm.Contracts;

/// <summary>The plugin used when an options property of contract type is not stated. It is named in the resolved manifest like a stated one.</summary>
/// <param name="id">The plugin's id, used with its default options.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DefaultPartAttribute(string id) : Attribute
{
    /// <summary>The plugin's id.</summary>
    public string Id { get; } = id;
}
