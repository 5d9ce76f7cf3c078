namespace PluginNvm.Contracts;

/// <summary>An amount of data, a whole number of bits. Binary prefixes (<c>KiB</c>) are powers of 1024, decimal ones (<c>kB</c>) of 1000.</summary>
/// <remarks>
/// At most 2^53 bits (1 PiB) either way, the range in which <see cref="Si"/> is exact: a constructor or an operator that would leave it throws
/// <see cref="OverflowException"/>, and text beyond it is refused. So every size is read back exactly from its text.
/// </remarks>
/// <param name="Bits">The number of bits.</param>
/// <exception cref="OverflowException">More than 2^53 bits.</exception>
public readonly record struct DataSize(long Bits) : IQuantity<DataSize>, IComparable<DataSize>
{
    private const long Largest = 1L << 53;

    /// <inheritdoc />
    public static IReadOnlyList<Unit> Units { get; } =
    [
        new("bit", 1), new("B", 8), new("KiB", 8d * 1024), new("MiB", 8d * 1024 * 1024), new("GiB", 8d * 1024 * 1024 * 1024),
        new("TiB", 8d * 1024 * 1024 * 1024 * 1024), new("kB", 8e3, Shown: false), new("MB", 8e6, Shown: false), new("GB", 8e9, Shown: false),
    ];

    /// <summary>The number of bits.</summary>
    public long Bits { get; init => field = InRange(value); } = InRange(Bits);

    /// <inheritdoc />
    public double Si => Bits;

    /// <summary>The size in bytes; a fraction where it is not a multiple of 8 bits.</summary>
    public double Bytes => Bits / 8d;

    /// <inheritdoc />
    public static DataSize FromSi(double value)
    {
        var bits = Math.Round(value);
        if (!(Math.Abs(bits - value) <= 1e-6 && Math.Abs(bits) <= Largest))
            throw new ArgumentException("a data size is a whole number of bits, at most 2^53 (1 PiB)");
        return new DataSize((long)bits);
    }

    /// <summary>A whole number of bytes.</summary>
    public static DataSize FromBytes(long bytes) => new(checked(bytes * 8));

    /// <summary>A whole number of mebibytes (2^20 bytes).</summary>
    public static DataSize FromMebibytes(long mebibytes) => FromBytes(checked(mebibytes * 1024 * 1024));

    /// <summary>Sum.</summary>
    public static DataSize operator +(DataSize a, DataSize b) => new(checked(a.Bits + b.Bits));

    /// <summary>Difference.</summary>
    public static DataSize operator -(DataSize a, DataSize b) => new(checked(a.Bits - b.Bits));

    /// <summary>Multiple.</summary>
    public static DataSize operator *(DataSize a, long factor) => new(checked(a.Bits * factor));

    /// <summary>Ratio, without a unit.</summary>
    public static double operator /(DataSize a, DataSize b) => (double)a.Bits / b.Bits;

    /// <summary>Data rate.</summary>
    public static Bandwidth operator /(DataSize a, Time b) => new(a.Bits / b.Seconds);

    /// <summary>Order by size.</summary>
    public static bool operator <(DataSize a, DataSize b) => a.Bits < b.Bits;

    /// <summary>Order by size.</summary>
    public static bool operator >(DataSize a, DataSize b) => a.Bits > b.Bits;

    /// <summary>Order by size.</summary>
    public static bool operator <=(DataSize a, DataSize b) => a.Bits <= b.Bits;

    /// <summary>Order by size.</summary>
    public static bool operator >=(DataSize a, DataSize b) => a.Bits >= b.Bits;

    /// <inheritdoc />
    public int CompareTo(DataSize other) => Bits.CompareTo(other.Bits);

    /// <inheritdoc />
    public override string ToString() => Quantity.Format(this);

    private static long InRange(long bits) =>
        bits is >= -Largest and <= Largest ? bits : throw new OverflowException("a data size is at most 2^53 bits (1 PiB)");
}
