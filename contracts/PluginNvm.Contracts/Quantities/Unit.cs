namespace PluginNvm.Contracts;

/// <summary>A unit's symbol and its size in the SI unit of its dimension.</summary>
/// <param name="Symbol">As written behind a number, for example <c>ns</c>.</param>
/// <param name="Factor">SI units per this unit.</param>
/// <param name="Shown">Whether output may use it.</param>
public sealed record Unit(string Symbol, double Factor, bool Shown = true)
{
    private static readonly (string Prefix, double Factor)[] Prefixes =
    [
        ("a", 1e-18), ("f", 1e-15), ("p", 1e-12), ("n", 1e-9), ("u", 1e-6), ("m", 1e-3),
        ("", 1), ("k", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12),
    ];

    /// <summary>The unit with the SI prefixes of <paramref name="prefixes"/>; micro is accepted as <c>u</c>, as the micro sign U+00B5 and as the Greek letter U+03BC.</summary>
    /// <param name="symbol">The unprefixed symbol.</param>
    /// <param name="prefixes">The allowed prefix letters; a dot stands for none.</param>
    /// <param name="power">2 for an area: the prefix acts on the length.</param>
    public static IReadOnlyList<Unit> Prefixed(string symbol, string prefixes, int power = 1)
    {
        var units = new List<Unit>();
        foreach (var (prefix, factor) in Prefixes)
        {
            if (!prefixes.Contains(prefix.Length == 0 ? '.' : prefix[0], StringComparison.Ordinal))
                continue;
            // 1 / 1e9 is the correctly rounded 1e-9; Math.Pow would not be.
            var scaled = power == 1 ? factor : factor < 1 ? 1 / Math.Round(1 / factor / factor) : factor * factor;
            units.Add(new Unit(prefix + symbol, scaled));
            if (prefix == "u")
                units.AddRange([new Unit("\u00B5" + symbol, scaled, Shown: false), new Unit("\u03BC" + symbol, scaled, Shown: false)]);
        }
        return units;
    }
}
