namespace PluginNvm.Contracts;

/// <summary>An electric potential, in volts.</summary>
/// <param name="Volts">The value in the SI unit.</param>
public readonly record struct Voltage(double Volts) : IQuantity<Voltage>, IComparable<Voltage>
{
    /// <inheritdoc />
    public static IReadOnlyList<Unit> Units { get; } = Unit.Prefixed("V", "um.");

    /// <inheritdoc />
    public double Si => Volts;

    /// <inheritdoc />
    public static Voltage FromSi(double value) => new(value);

    /// <summary>Sum.</summary>
    public static Voltage operator +(Voltage a, Voltage b) => new(a.Volts + b.Volts);

    /// <summary>Difference.</summary>
    public static Voltage operator -(Voltage a, Voltage b) => new(a.Volts - b.Volts);

    /// <summary>Multiple.</summary>
    public static Voltage operator *(Voltage a, double factor) => new(a.Volts * factor);

    /// <summary>Multiple.</summary>
    public static Voltage operator *(double factor, Voltage a) => new(factor * a.Volts);

    /// <summary>Fraction.</summary>
    public static Voltage operator /(Voltage a, double divisor) => new(a.Volts / divisor);

    /// <summary>Ratio, without a unit.</summary>
    public static double operator /(Voltage a, Voltage b) => a.Volts / b.Volts;

    /// <summary>Order by size.</summary>
    public static bool operator <(Voltage a, Voltage b) => a.Volts < b.Volts;

    /// <summary>Order by size.</summary>
    public static bool operator >(Voltage a, Voltage b) => a.Volts > b.Volts;

    /// <summary>Order by size.</summary>
    public static bool operator <=(Voltage a, Voltage b) => a.Volts <= b.Volts;

    /// <summary>Order by size.</summary>
    public static bool operator >=(Voltage a, Voltage b) => a.Volts >= b.Volts;

    /// <summary>Dissipated power.</summary>
    public static Power operator *(Voltage a, Current b) => new(a.Volts * b.Amperes);

    /// <summary>Current through a resistance.</summary>
    public static Current operator /(Voltage a, Resistance b) => new(a.Volts / b.Ohms);

    /// <inheritdoc />
    public int CompareTo(Voltage other) => Volts.CompareTo(other.Volts);

    /// <inheritdoc />
    public override string ToString() => Quantity.Format(this);
}
