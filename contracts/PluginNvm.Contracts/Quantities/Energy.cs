namespace PluginNvm.Contracts;

/// <summary>An energy, in joules.</summary>
/// <param name="Joules">The value in the SI unit.</param>
public readonly record struct Energy(double Joules) : IQuantity<Energy>, IComparable<Energy>
{
    /// <inheritdoc />
    public static IReadOnlyList<Unit> Units { get; } = Unit.Prefixed("J", "afpnum.k");

    /// <inheritdoc />
    public double Si => Joules;

    /// <inheritdoc />
    public static Energy FromSi(double value) => new(value);

    /// <summary>Sum.</summary>
    public static Energy operator +(Energy a, Energy b) => new(a.Joules + b.Joules);

    /// <summary>Difference.</summary>
    public static Energy operator -(Energy a, Energy b) => new(a.Joules - b.Joules);

    /// <summary>Multiple.</summary>
    public static Energy operator *(Energy a, double factor) => new(a.Joules * factor);

    /// <summary>Multiple.</summary>
    public static Energy operator *(double factor, Energy a) => new(factor * a.Joules);

    /// <summary>Fraction.</summary>
    public static Energy operator /(Energy a, double divisor) => new(a.Joules / divisor);

    /// <summary>Ratio, without a unit.</summary>
    public static double operator /(Energy a, Energy b) => a.Joules / b.Joules;

    /// <summary>Order by size.</summary>
    public static bool operator <(Energy a, Energy b) => a.Joules < b.Joules;

    /// <summary>Order by size.</summary>
    public static bool operator >(Energy a, Energy b) => a.Joules > b.Joules;

    /// <summary>Order by size.</summary>
    public static bool operator <=(Energy a, Energy b) => a.Joules <= b.Joules;

    /// <summary>Order by size.</summary>
    public static bool operator >=(Energy a, Energy b) => a.Joules >= b.Joules;

    /// <summary>Mean power over a time.</summary>
    public static Power operator /(Energy a, Time b) => new(a.Joules / b.Seconds);

    /// <summary>Time for which a power lasts.</summary>
    public static Time operator /(Energy a, Power b) => new(a.Joules / b.Watts);

    /// <inheritdoc />
    public int CompareTo(Energy other) => Joules.CompareTo(other.Joules);

    /// <inheritdoc />
    public override string ToString() => Quantity.Format(this);
}
