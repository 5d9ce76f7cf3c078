namespace PluginNvm.Contracts;

/// <summary>The closed range of an options property; the binder refuses values outside it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowedRangeAttribute : Attribute
{
    /// <summary>A range of plain numbers.</summary>
    /// <param name="minimum">The smallest allowed value.</param>
    /// <param name="maximum">The largest allowed value.</param>
    public AllowedRangeAttribute(double minimum, double maximum = double.MaxValue)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>A range of quantities.</summary>
    /// <param name="minimum">The smallest allowed value with its unit.</param>
    /// <param name="maximum">The largest allowed value with its unit, or null for none.</param>
    public AllowedRangeAttribute(string minimum, string? maximum = null)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>A number, or text with a unit.</summary>
    public object Minimum { get; }

    /// <summary>A number, text with a unit, or null for no bound.</summary>
    public object? Maximum { get; }
}
