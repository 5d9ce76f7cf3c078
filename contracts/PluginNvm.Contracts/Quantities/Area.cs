namespace PluginNvm.Contracts;

/// <summary>An area, in square metres.</summary>
/// <param name="SquareMetres">The value in the SI unit.</param>
public readonly record struct Area(double SquareMetres) : IQuantity<Area>, IComparable<Area>
{
    /// <inheritdoc />
    public static IReadOnlyList<Unit> Units { get; } = Unit.Prefixed("m2", "num.", power: 2);

    /// <inheritdoc />
    public double Si => SquareMetres;

    /// <inheritdoc />
    public static Area FromSi(double value) => new(value);

    /// <summary>Sum.</summary>
    public static Area operator +(Area a, Area b) => new(a.SquareMetres + b.SquareMetres);

    /// <summary>Difference.</summary>
    public static Area operator -(Area a, Area b) => new(a.SquareMetres - b.SquareMetres);

    /// <summary>Multiple.</summary>
    public static Area operator *(Area a, double factor) => new(a.SquareMetres * factor);

    /// <summary>Multiple.</summary>
    public static Area operator *(double factor, Area a) => new(factor * a.SquareMetres);

    /// <summary>Fraction.</summary>
    public static Area operator /(Area a, double divisor) => new(a.SquareMetres / divisor);

    /// <summary>Ratio, without a unit.</summary>
    public static double operator /(Area a, Area b) => a.SquareMetres / b.SquareMetres;

    /// <summary>Order by size.</summary>
    public static bool operator <(Area a, Area b) => a.SquareMetres < b.SquareMetres;

    /// <summary>Order by size.</summary>
    public static bool operator >(Area a, Area b) => a.SquareMetres > b.SquareMetres;

    /// <summary>Order by size.</summary>
    public static bool operator <=(Area a, Area b) => a.SquareMetres <= b.SquareMetres;

    /// <summary>Order by size.</summary>
    public static bool operator >=(Area a, Area b) => a.SquareMetres >= b.SquareMetres;

    /// <inheritdoc />
    public int CompareTo(Area other) => SquareMetres.CompareTo(other.SquareMetres);

    /// <inheritdoc />
    public override string ToString() => Quantity.Format(this);
}
