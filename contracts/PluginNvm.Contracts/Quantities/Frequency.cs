namespace PluginNvm.Contracts;

/// <summary>A frequency, in hertz.</summary>
/// <param name="Hertz">The value in the SI unit.</param>
public readonly record struct Frequency(double Hertz) : IQuantity<Frequency>, IComparable<Frequency>
{
    /// <inheritdoc />
    public static IReadOnlyList<Unit> Units { get; } = Unit.Prefixed("Hz", ".kMG");

    /// <inheritdoc />
    public double Si => Hertz;

    /// <inheritdoc />
    public static Frequency FromSi(double value) => new(value);

    /// <summary>Sum.</summary>
    public static Frequency operator +(Frequency a, Frequency b) => new(a.Hertz + b.Hertz);

    /// <summary>Difference.</summary>
    public static Frequency operator -(Frequency a, Frequency b) => new(a.Hertz - b.Hertz);

    /// <summary>Multiple.</summary>
    public static Frequency operator *(Frequency a, double factor) => new(a.Hertz * factor);

    /// <summary>Multiple.</summary>
    public static Frequency operator *(double factor, Frequency a) => new(factor * a.Hertz);

    /// <summary>Fraction.</summary>
    public static Frequency operator /(Frequency a, double divisor) => new(a.Hertz / divisor);

    /// <summary>Ratio, without a unit.</summary>
    public static double operator /(Frequency a, Frequency b) => a.Hertz / b.Hertz;

    /// <summary>Order by size.</summary>
    public static bool operator <(Frequency a, Frequency b) => a.Hertz < b.Hertz;

    /// <summary>Order by size.</summary>
    public static bool operator >(Frequency a, Frequency b) => a.Hertz > b.Hertz;

    /// <summary>Order by size.</summary>
    public static bool operator <=(Frequency a, Frequency b) => a.Hertz <= b.Hertz;

    /// <summary>Order by size.</summary>
    public static bool operator >=(Frequency a, Frequency b) => a.Hertz >= b.Hertz;

    /// <summary>The duration of one cycle.</summary>
    public Time Period => new(1 / Hertz);

    /// <inheritdoc />
    public int CompareTo(Frequency other) => Hertz.CompareTo(other.Hertz);

    /// <inheritdoc />
    public override string ToString() => Quantity.Format(this);
}
