namespace PluginNvm.Contracts;

/// <summary>The texts that an options property of type <see cref="string"/> may hold; the binder refuses others and suggests the nearest.</summary>
/// <param name="values">The allowed texts.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowedValuesAttribute(params string[] values) : Attribute
{
    /// <summary>The allowed texts.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
