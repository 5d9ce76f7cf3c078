using System.Globalization;

namespace PluginNvm.Contracts;

/// <summary>Reads and writes quantities as text with a unit, always in the invariant culture.</summary>
public static class Quantity
{
    /// <summary>Reads <c>number unit</c>, with or without a space between.</summary>
    /// <param name="text">For example <c>"3 MiB"</c> or <c>"8.4ns"</c>.</param>
    /// <param name="value">The quantity, when the result is null.</param>
    /// <returns>Null when read; else what is wrong, naming the accepted units.</returns>
    public static string? TryParse<T>(string text, out T value)
        where T : struct, IQuantity<T>
    {
        value = default;
        var trimmed = text.AsSpan().Trim();
        var split = NumberLength(trimmed);
        if (split == 0 || !double.TryParse(trimmed[..split], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return $"'{text}' does not begin with a number; write {Example<T>()}";

        var symbol = trimmed[split..].Trim().ToString();
        if (symbol.Length == 0)
            return $"'{text}' has no unit; the units of {NameOf<T>()} are {UnitList<T>()}";

        foreach (var unit in T.Units)
        {
            if (unit.Symbol != symbol)
                continue;
            try
            {
                // Dividing by the exact reciprocal keeps 8.4 ns equal to the literal 8.4e-9.
                value = T.FromSi(unit.Factor < 1 ? number / Math.Round(1 / unit.Factor) : number * unit.Factor);
                return null;
            }
            catch (ArgumentException exception)
            {
                return $"'{text}': {exception.Message}";
            }
        }
        return $"'{symbol}' is not a unit of {NameOf<T>()}; its units are {UnitList<T>()}";
    }

    /// <summary>Reads a quantity or throws.</summary>
    /// <exception cref="FormatException">The text is not a number with a unit of <typeparamref name="T"/>.</exception>
    public static T Parse<T>(string text)
        where T : struct, IQuantity<T>
        => TryParse<T>(text, out var value) is { } error ? throw new FormatException(error) : value;

    /// <summary>The value in the unit that gives a mantissa of at least 1, with four significant digits, for example <c>8.4 ns</c>.</summary>
    public static string Format<T>(T value)
        where T : struct, IQuantity<T>
    {
        var unit = UnitFor<T>(Math.Abs(value.Si));
        return string.Create(CultureInfo.InvariantCulture, $"{value.Si / unit.Factor:G4} {unit.Symbol}");
    }

    /// <summary>The value without rounding, in the unit of <see cref="Format{T}"/> or, where that cannot hold it exactly, another: what a resolved manifest holds.</summary>
    public static string FormatExact<T>(T value)
        where T : struct, IQuantity<T>
    {
        var best = UnitFor<T>(Math.Abs(value.Si));
        var others = T.Units.Where(u => u.Shown && u != best).Select(u => In(value, u)).OrderBy(text => text.Length);
        return others.Prepend(In(value, best)).FirstOrDefault(text => TryParse<T>(text, out var again) is null && again.Si.Equals(value.Si))
            ?? In(value, SiUnit<T>());
    }

    private static string In<T>(T value, Unit unit)
        where T : struct, IQuantity<T>
        => string.Create(CultureInfo.InvariantCulture, $"{value.Si / unit.Factor:R} {unit.Symbol}");

    /// <summary>The unit whose factor is one.</summary>
    public static Unit SiUnit<T>()
        where T : struct, IQuantity<T>
        => T.Units.First(unit => unit.Factor == 1);

    /// <summary>The accepted units as a message lists them, each size once: micro is listed as <c>u</c> only.</summary>
    public static string UnitList<T>()
        where T : struct, IQuantity<T>
        => string.Join(", ", T.Units.DistinctBy(unit => unit.Factor).Select(unit => unit.Symbol));

    private static Unit UnitFor<T>(double magnitude)
        where T : struct, IQuantity<T>
    {
        if (magnitude == 0)
            return SiUnit<T>();
        Unit? best = null;
        foreach (var unit in T.Units)
        {
            // The margin keeps 1000 pJ, computed as 999.9999999, from being shown as pJ.
            if (unit.Shown && (best is null || magnitude >= unit.Factor * (1 - 1e-9)))
                best = unit;
        }
        return best!;
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsNumberCharacter(text, length))
            length++;
        return length;
    }

    private static bool IsNumberCharacter(ReadOnlySpan<char> text, int index) => text[index] switch
    {
        >= '0' and <= '9' or '.' => true,
        '+' or '-' => index == 0 || text[index - 1] is 'e' or 'E',
        'e' or 'E' => index > 0 && index + 1 < text.Length && (char.IsAsciiDigit(text[index + 1]) || text[index + 1] is '+' or '-'),
        _ => false,
    };

    private static string NameOf<T>() => string.Concat(typeof(T).Name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static string Example<T>()
        where T : struct, IQuantity<T>
        => $"for example \"1.5 {T.Units.First(unit => unit.Shown && unit.Factor >= SiUnit<T>().Factor).Symbol}\"";
}
