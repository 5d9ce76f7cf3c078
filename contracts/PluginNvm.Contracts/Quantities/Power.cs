namespace PluginNvm.Contracts;

/// <summary>A power, in watts.</summary>
/// <param name="Watts">The value in the SI unit.</param>
public readonly record struct Power(double Watts) : IQuantity<Power>, IComparable<Power>
{
    /// <inheritdoc />
    public static IReadOnlyList<Unit> Units { get; } = Unit.Prefixed("W", "fpnum.k");

    /// <inheritdoc />
    public double Si => Watts;

    /// <inheritdoc />
    public static Power FromSi(double value) => new(value);

    /// <summary>Sum.</summary>
    public static Power operator +(Power a, Power b) => new(a.Watts + b.Watts);

    /// <summary>Difference.</summary>
    public static Power operator -(Power a, Power b) => new(a.Watts - b.Watts);

    /// <summary>Multiple.</summary>
    public static Power operator *(Power a, double factor) => new(a.Watts * factor);

    /// <summary>Multiple.</summary>
    public static Power operator *(double factor, Power a) => new(factor * a.Watts);

    /// <summary>Fraction.</summary>
    public static Power operator /(Power a, double divisor) => new(a.Watts / divisor);

    /// <summary>Ratio, without a unit.</summary>
    public static double operator /(Power a, Power b) => a.Watts / b.Watts;

    /// <summary>Order by size.</summary>
    public static bool operator <(Power a, Power b) => a.Watts < b.Watts;

    /// <summary>Order by size.</summary>
    public static bool operator >(Power a, Power b) => a.Watts > b.Watts;

    /// <summary>Order by size.</summary>
    public static bool operator <=(Power a, Power b) => a.Watts <= b.Watts;

    /// <summary>Order by size.</summary>
    public static bool operator >=(Power a, Power b) => a.Watts >= b.Watts;

    /// <summary>Energy of a power over a time.</summary>
    public static Energy operator *(Power a, Time b) => new(a.Watts * b.Seconds);

    /// <inheritdoc />
    public int CompareTo(Power other) => Watts.CompareTo(other.Watts);

    /// <inheritdoc />
    public override string ToString() => Quantity.Format(this);
}
