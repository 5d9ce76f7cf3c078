namespace PluginNvm.Contracts;

/// <summary>An absolute temperature, in kelvin.</summary>
/// <param name="Kelvins">The value in the SI unit.</param>
public readonly record struct Temperature(double Kelvins) : IQuantity<Temperature>, IComparable<Temperature>
{
    /// <inheritdoc />
    public static IReadOnlyList<Unit> Units { get; } = [new Unit("K", 1)];

    /// <inheritdoc />
    public double Si => Kelvins;

    /// <inheritdoc />
    public static Temperature FromSi(double value) => new(value);

    /// <summary>Sum.</summary>
    public static Temperature operator +(Temperature a, Temperature b) => new(a.Kelvins + b.Kelvins);

    /// <summary>Difference.</summary>
    public static Temperature operator -(Temperature a, Temperature b) => new(a.Kelvins - b.Kelvins);

    /// <summary>Multiple.</summary>
    public static Temperature operator *(Temperature a, double factor) => new(a.Kelvins * factor);

    /// <summary>Multiple.</summary>
    public static Temperature operator *(double factor, Temperature a) => new(factor * a.Kelvins);

    /// <summary>Fraction.</summary>
    public static Temperature operator /(Temperature a, double divisor) => new(a.Kelvins / divisor);

    /// <summary>Ratio, without a unit.</summary>
    public static double operator /(Temperature a, Temperature b) => a.Kelvins / b.Kelvins;

    /// <summary>Order by size.</summary>
    public static bool operator <(Temperature a, Temperature b) => a.Kelvins < b.Kelvins;

    /// <summary>Order by size.</summary>
    public static bool operator >(Temperature a, Temperature b) => a.Kelvins > b.Kelvins;

    /// <summary>Order by size.</summary>
    public static bool operator <=(Temperature a, Temperature b) => a.Kelvins <= b.Kelvins;

    /// <summary>Order by size.</summary>
    public static bool operator >=(Temperature a, Temperature b) => a.Kelvins >= b.Kelvins;

    /// <inheritdoc />
    public int CompareTo(Temperature other) => Kelvins.CompareTo(other.Kelvins);

    /// <inheritdoc />
    public override string ToString() => Quantity.Format(this);
}
