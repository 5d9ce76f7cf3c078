namespace PluginNvm.Contracts;

/// <summary>Makes an options property of a command a positional argument instead of an option <c>--name</c>.</summary>
/// <param name="position">Order among the positional arguments, from 0.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PositionalAttribute(int position) : Attribute
{
    /// <summary>Order among the positional arguments, from 0.</summary>
    public int Position { get; } = position;
}
