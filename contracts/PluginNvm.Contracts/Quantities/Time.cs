namespace PluginNvm.Contracts;

/// <summary>A duration, in seconds. A year (<c>y</c>) is 365.25 days.</summary>
/// <param name="Seconds">The value in the SI unit.</param>
public readonly record struct Time(double Seconds) : IQuantity<Time>, IComparable<Time>
{
    /// <inheritdoc />
    public static IReadOnlyList<Unit> Units { get; } =
    [
        .. Unit.Prefixed("s", "fpnum."), new("min", 60, Shown: false), new("h", 3600, Shown: false), new("d", 86400), new("y", 365.25 * 86400),
    ];

    /// <inheritdoc />
    public double Si => Seconds;

    /// <inheritdoc />
    public static Time FromSi(double value) => new(value);

    /// <summary>Sum.</summary>
    public static Time operator +(Time a, Time b) => new(a.Seconds + b.Seconds);

    /// <summary>Difference.</summary>
    public static Time operator -(Time a, Time b) => new(a.Seconds - b.Seconds);

    /// <summary>Multiple.</summary>
    public static Time operator *(Time a, double factor) => new(a.Seconds * factor);

    /// <summary>Multiple.</summary>
    public static Time operator *(double factor, Time a) => new(factor * a.Seconds);

    /// <summary>Fraction.</summary>
    public static Time operator /(Time a, double divisor) => new(a.Seconds / divisor);

    /// <summary>Ratio, without a unit.</summary>
    public static double operator /(Time a, Time b) => a.Seconds / b.Seconds;

    /// <summary>Order by size.</summary>
    public static bool operator <(Time a, Time b) => a.Seconds < b.Seconds;

    /// <summary>Order by size.</summary>
    public static bool operator >(Time a, Time b) => a.Seconds > b.Seconds;

    /// <summary>Order by size.</summary>
    public static bool operator <=(Time a, Time b) => a.Seconds <= b.Seconds;

    /// <summary>Order by size.</summary>
    public static bool operator >=(Time a, Time b) => a.Seconds >= b.Seconds;

    /// <summary>Energy of a power over a time.</summary>
    public static Energy operator *(Time a, Power b) => new(a.Seconds * b.Watts);

    /// <inheritdoc />
    public int CompareTo(Time other) => Seconds.CompareTo(other.Seconds);

    /// <inheritdoc />
    public override string ToString() => Quantity.Format(this);
}
