namespace PluginNvm.Contracts;

/// <summary>A capacitance, in farads.</summary>
/// <param name="Farads">The value in the SI unit.</param>
public readonly record struct Capacitance(double Farads) : IQuantity<Capacitance>, IComparable<Capacitance>
{
    /// <inheritdoc />
    public static IReadOnlyList<Unit> Units { get; } = Unit.Prefixed("F", "afpnum.");

    /// <inheritdoc />
    public double Si => Farads;

    /// <inheritdoc />
    public static Capacitance FromSi(double value) => new(value);

    /// <summary>Sum.</summary>
    public static Capacitance operator +(Capacitance a, Capacitance b) => new(a.Farads + b.Farads);

    /// <summary>Difference.</summary>
    public static Capacitance operator -(Capacitance a, Capacitance b) => new(a.Farads - b.Farads);

    /// <summary>Multiple.</summary>
    public static Capacitance operator *(Capacitance a, double factor) => new(a.Farads * factor);

    /// <summary>Multiple.</summary>
    public static Capacitance operator *(double factor, Capacitance a) => new(factor * a.Farads);

    /// <summary>Fraction.</summary>
    public static Capacitance operator /(Capacitance a, double divisor) => new(a.Farads / divisor);

    /// <summary>Ratio, without a unit.</summary>
    public static double operator /(Capacitance a, Capacitance b) => a.Farads / b.Farads;

    /// <summary>Order by size.</summary>
    public static bool operator <(Capacitance a, Capacitance b) => a.Farads < b.Farads;

    /// <summary>Order by size.</summary>
    public static bool operator >(Capacitance a, Capacitance b) => a.Farads > b.Farads;

    /// <summary>Order by size.</summary>
    public static bool operator <=(Capacitance a, Capacitance b) => a.Farads <= b.Farads;

    /// <summary>Order by size.</summary>
    public static bool operator >=(Capacitance a, Capacitance b) => a.Farads >= b.Farads;

    /// <inheritdoc />
    public int CompareTo(Capacitance other) => Farads.CompareTo(other.Farads);

    /// <inheritdoc />
    public override string ToString() => Quantity.Format(this);
}
