namespace PluginNvm.Contracts;

/// <summary>A length, in metres.</summary>
/// <param name="Metres">The value in the SI unit.</param>
public readonly record struct Length(double Metres) : IQuantity<Length>, IComparable<Length>
{
    /// <inheritdoc />
    public static IReadOnlyList<Unit> Units { get; } = Unit.Prefixed("m", "num.");

    /// <inheritdoc />
    public double Si => Metres;

    /// <inheritdoc />
    public static Length FromSi(double value) => new(value);

    /// <summary>Sum.</summary>
    public static Length operator +(Length a, Length b) => new(a.Metres + b.Metres);

    /// <summary>Difference.</summary>
    public static Length operator -(Length a, Length b) => new(a.Metres - b.Metres);

    /// <summary>Multiple.</summary>
    public static Length operator *(Length a, double factor) => new(a.Metres * factor);

    /// <summary>Multiple.</summary>
    public static Length operator *(double factor, Length a) => new(factor * a.Metres);

    /// <summary>Fraction.</summary>
    public static Length operator /(Length a, double divisor) => new(a.Metres / divisor);

    /// <summary>Ratio, without a unit.</summary>
    public static double operator /(Length a, Length b) => a.Metres / b.Metres;

    /// <summary>Order by size.</summary>
    public static bool operator <(Length a, Length b) => a.Metres < b.Metres;

    /// <summary>Order by size.</summary>
    public static bool operator >(Length a, Length b) => a.Metres > b.Metres;

    /// <summary>Order by size.</summary>
    public static bool operator <=(Length a, Length b) => a.Metres <= b.Metres;

    /// <summary>Order by size.</summary>
    public static bool operator >=(Length a, Length b) => a.Metres >= b.Metres;

    /// <summary>Area of a rectangle.</summary>
    public static Area operator *(Length a, Length b) => new(a.Metres * b.Metres);

    /// <inheritdoc />
    public int CompareTo(Length other) => Metres.CompareTo(other.Metres);

    /// <inheritdoc />
    public override string ToString() => Quantity.Format(this);
}
