using System.Collections.ObjectModel;
using System.Globalization;

namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>What a key takes as its value.</summary>
internal enum ValueForm
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>One of some words.</summary>
    Word,

    /// <summary>Any text.</summary>
    Text,

    /// <summary>Rows and columns, all and active: <c>4x8, 1x8</c>.</summary>
    Shape,
}

/// <summary>A unit that a key may carry in brackets.</summary>
/// <param name="Symbol">As it stands in the brackets.</param>
/// <param name="Exponent">Power of ten that makes it the SI unit (or the unit of the property that holds the value).</param>
/// <param name="Factor">Whole factor in place of a power of ten.</param>
internal readonly record struct KeyUnit(string Symbol, int Exponent = 0, long Factor = 1);

/// <summary>A key of one of NVSim's files.</summary>
/// <param name="Name">Without the minus sign.</param>
/// <param name="Form">What its value looks like.</param>
internal sealed record Key(string Name, ValueForm Form)
{
    /// <summary>Units of which one must stand in brackets; empty for a key without.</summary>
    public IReadOnlyList<KeyUnit> Units { get; init; } = [];

    /// <summary>What NVSim wants in the brackets of a key without unit.</summary>
    public string? Bracket { get; init; }

    /// <summary>The words of <see cref="ValueForm.Word"/>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What others call the words, in capitals.</summary>
    public IReadOnlyDictionary<string, string> OtherNames { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Least value as written.</summary>
    public double Least { get; init; } = double.NegativeInfinity;

    /// <summary>Whether the least value itself is refused.</summary>
    public bool Above { get; init; }

    /// <summary>Largest value as written.</summary>
    public double Most { get; init; } = double.PositiveInfinity;

    /// <summary>Why values beyond the range make no sense, as part of a message.</summary>
    public string Why { get; init; } = "";

    /// <summary>Why a key that NVSim knows changes nothing here; null for one that does.</summary>
    public string? Idle { get; init; }

    /// <summary>A line that is well-formed.</summary>
    public string Example
    {
        get
        {
            var bracket = Units.Count > 0 ? $" ({Units[^1].Symbol})" : Bracket is not null ? $" ({Bracket})" : "";
            return $"-{Name}{bracket}: " + Form switch
            {
                ValueForm.Word => Words[0],
                ValueForm.Text => "text",
                ValueForm.Shape => "2x4, 1x4",
                _ => (Least > 0 ? Least : 1).ToString("R", CultureInfo.InvariantCulture),
            };
        }
    }
}

/// <summary>The keys of one kind of file.</summary>
internal sealed class KeyTable(IEnumerable<Key> keys)
{
    private readonly Dictionary<string, Key> _byName = keys.ToDictionary(key => key.Name, StringComparer.Ordinal);

    public IEnumerable<string> Names => _byName.Keys;

    public Key? Find(string name) => _byName.GetValueOrDefault(name);
}
