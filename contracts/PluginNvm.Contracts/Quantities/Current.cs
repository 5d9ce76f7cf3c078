namespace PluginNvm.Contracts;

/// <summary>An electric current, in amperes.</summary>
/// <param name="Amperes">The value in the SI unit.</param>
public readonly record struct Current(double Amperes) : IQuantity<Current>, IComparable<Current>
{
    /// <inheritdoc />
    public static IReadOnlyList<Unit> Units { get; } = Unit.Prefixed("A", "fpnum.");

    /// <inheritdoc />
    public double Si => Amperes;

    /// <inheritdoc />
    public static Current FromSi(double value) => new(value);

    /// <summary>Sum.</summary>
    public static Current operator +(Current a, Current b) => new(a.Amperes + b.Amperes);

    /// <summary>Difference.</summary>
    public static Current operator -(Current a, Current b) => new(a.Amperes - b.Amperes);

    /// <summary>Multiple.</summary>
    public static Current operator *(Current a, double factor) => new(a.Amperes * factor);

    /// <summary>Multiple.</summary>
    public static Current operator *(double factor, Current a) => new(factor * a.Amperes);

    /// <summary>Fraction.</summary>
    public static Current operator /(Current a, double divisor) => new(a.Amperes / divisor);

    /// <summary>Ratio, without a unit.</summary>
    public static double operator /(Current a, Current b) => a.Amperes / b.Amperes;

    /// <summary>Order by size.</summary>
    public static bool operator <(Current a, Current b) => a.Amperes < b.Amperes;

    /// <summary>Order by size.</summary>
    public static bool operator >(Current a, Current b) => a.Amperes > b.Amperes;

    /// <summary>Order by size.</summary>
    public static bool operator <=(Current a, Current b) => a.Amperes <= b.Amperes;

    /// <summary>Order by size.</summary>
    public static bool operator >=(Current a, Current b) => a.Amperes >= b.Amperes;

    /// <inheritdoc />
    public int CompareTo(Current other) => Amperes.CompareTo(other.Amperes);

    /// <inheritdoc />
    public override string ToString() => Quantity.Format(this);
}
