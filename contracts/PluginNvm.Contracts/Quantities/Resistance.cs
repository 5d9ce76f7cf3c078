namespace PluginNvm.Contracts;

/// <summary>An electric resistance, in ohms.</summary>
/// <param name="Ohms">The value in the SI unit.</param>
public readonly record struct Resistance(double Ohms) : IQuantity<Resistance>, IComparable<Resistance>
{
    /// <inheritdoc />
    public static IReadOnlyList<Unit> Units { get; } = Unit.Prefixed("ohm", "m.kMG");

    /// <inheritdoc />
    public double Si => Ohms;

    /// <inheritdoc />
    public static Resistance FromSi(double value) => new(value);

    /// <summary>Sum.</summary>
    public static Resistance operator +(Resistance a, Resistance b) => new(a.Ohms + b.Ohms);

    /// <summary>Difference.</summary>
    public static Resistance operator -(Resistance a, Resistance b) => new(a.Ohms - b.Ohms);

    /// <summary>Multiple.</summary>
    public static Resistance operator *(Resistance a, double factor) => new(a.Ohms * factor);

    /// <summary>Multiple.</summary>
    public static Resistance operator *(double factor, Resistance a) => new(factor * a.Ohms);

    /// <summary>Fraction.</summary>
    public static Resistance operator /(Resistance a, double divisor) => new(a.Ohms / divisor);

    /// <summary>Ratio, without a unit.</summary>
    public static double operator /(Resistance a, Resistance b) => a.Ohms / b.Ohms;

    /// <summary>Order by size.</summary>
    public static bool operator <(Resistance a, Resistance b) => a.Ohms < b.Ohms;

    /// <summary>Order by size.</summary>
    public static bool operator >(Resistance a, Resistance b) => a.Ohms > b.Ohms;

    /// <summary>Order by size.</summary>
    public static bool operator <=(Resistance a, Resistance b) => a.Ohms <= b.Ohms;

    /// <summary>Order by size.</summary>
    public static bool operator >=(Resistance a, Resistance b) => a.Ohms >= b.Ohms;

    /// <summary>RC time constant.</summary>
    public static Time operator *(Resistance a, Capacitance b) => new(a.Ohms * b.Farads);

    /// <inheritdoc />
    public int CompareTo(Resistance other) => Ohms.CompareTo(other.Ohms);

    /// <inheritdoc />
    public override string ToString() => Quantity.Format(this);
}
