namespace PluginNvm.Contracts;

/// <summary>A data rate, in bits per second.</summary>
/// <param name="BitsPerSecond">The value in the SI unit.</param>
public readonly record struct Bandwidth(double BitsPerSecond) : IQuantity<Bandwidth>, IComparable<Bandwidth>
{
    /// <inheritdoc />
    public static IReadOnlyList<Unit> Units { get; } = [.. Unit.Prefixed("bit/s", ".kMGT"), .. Unit.Prefixed("B/s", ".kMGT").Select(unit => unit with { Factor = unit.Factor * 8, Shown = false })];

    /// <inheritdoc />
    public double Si => BitsPerSecond;

    /// <inheritdoc />
    public static Bandwidth FromSi(double value) => new(value);

    /// <summary>Sum.</summary>
    public static Bandwidth operator +(Bandwidth a, Bandwidth b) => new(a.BitsPerSecond + b.BitsPerSecond);

    /// <summary>Difference.</summary>
    public static Bandwidth operator -(Bandwidth a, Bandwidth b) => new(a.BitsPerSecond - b.BitsPerSecond);

    /// <summary>Multiple.</summary>
    public static Bandwidth operator *(Bandwidth a, double factor) => new(a.BitsPerSecond * factor);

    /// <summary>Multiple.</summary>
    public static Bandwidth operator *(double factor, Bandwidth a) => new(factor * a.BitsPerSecond);

    /// <summary>Fraction.</summary>
    public static Bandwidth operator /(Bandwidth a, double divisor) => new(a.BitsPerSecond / divisor);

    /// <summary>Ratio, without a unit.</summary>
    public static double operator /(Bandwidth a, Bandwidth b) => a.BitsPerSecond / b.BitsPerSecond;

    /// <summary>Order by size.</summary>
    public static bool operator <(Bandwidth a, Bandwidth b) => a.BitsPerSecond < b.BitsPerSecond;

    /// <summary>Order by size.</summary>
    public static bool operator >(Bandwidth a, Bandwidth b) => a.BitsPerSecond > b.BitsPerSecond;

    /// <summary>Order by size.</summary>
    public static bool operator <=(Bandwidth a, Bandwidth b) => a.BitsPerSecond <= b.BitsPerSecond;

    /// <summary>Order by size.</summary>
    public static bool operator >=(Bandwidth a, Bandwidth b) => a.BitsPerSecond >= b.BitsPerSecond;

    /// <inheritdoc />
    public int CompareTo(Bandwidth other) => BitsPerSecond.CompareTo(other.BitsPerSecond);

    /// <inheritdoc />
    public override string ToString() => Quantity.Format(this);
}
