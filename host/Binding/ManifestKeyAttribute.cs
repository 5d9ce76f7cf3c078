namespace PluginNvm.Host.Binding;

/// <summary>The key of a property whose name cannot be its key, such as <c>$schema</c>.</summary>
/// <param name="key">The key.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ManifestKeyAttribute(string key) : Attribute
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;
}
