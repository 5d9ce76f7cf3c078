using System.Text;

namespace PluginNvm.Contracts;

/// <summary>
/// The start of a reproducible random choice. A part derives a seed of its own for each thing that is drawn, by a name and a number that stay the same from run
/// to run: <c>Context.Seed.For("random-replacement").For(set)</c>. Neither the order of calls nor the number of threads then changes what is drawn.
/// </summary>
/// <remarks>
/// <c>seed.For(0).Value</c>, <c>seed.For(1).Value</c>, ... are the outputs of the generator SplitMix64 started at <paramref name="Value"/> (G. L. Steele, D. Lea, C. H. Flood,
/// Fast Splittable Pseudorandom Number Generators, OOPSLA 2014, doi:10.1145/2660193.2660195; constants of the mixing function: D. Stafford's variant 13, as S. Vigna publishes
/// it): 64 uniform bits each. Not for cryptography.
/// </remarks>
/// <param name="Value">The seed: any number.</param>
public readonly record struct Seed(ulong Value)
{
    /// <summary>The increment of SplitMix64: the odd number nearest to 2^64 over the golden ratio.</summary>
    private const ulong Increment = 0x9E3779B97F4A7C15;

    /// <summary>A seed of its own for each number: of a set, an instance, a draw.</summary>
    /// <param name="index">Any number; equal ones give equal seeds, different ones different seeds.</param>
    public Seed For(long index) => new(Mix(unchecked(Value + ((ulong)index + 1) * Increment)));

    /// <summary>A seed of its own for each name: of a part, of what is drawn.</summary>
    /// <param name="name">Any text that stays the same from run to run; its UTF-8 bytes count.</param>
    public Seed For(string name) => For((long)Hash(name));

    /// <inheritdoc />
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static ulong Mix(ulong value) => unchecked(Shifted(Shifted(Shifted(value, 30) * 0xBF58476D1CE4E5B9, 27) * 0x94D049BB133111EB, 31));

    private static ulong Shifted(ulong value, int bits) => value ^ (value >> bits);

    /// <summary>FNV-1a of 64 bits (G. Fowler, L. C. Noll, K.-P. Vo), which unlike the runtime's hash of a text is the same in every process.</summary>
    private static ulong Hash(string name)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var value in Encoding.UTF8.GetBytes(name))
            hash = unchecked((hash ^ value) * 0x100000001B3);
        return hash;
    }
}
