using System.Numerics;
using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Indexing.Hashes;

/// <summary>Options of <c>xor</c>.</summary>
public sealed record XorOptions
{
    /// <summary>
    /// How many fields of the line number, each as wide as the set number, are combined, from the lowest: 1 is <c>linear</c>, 2 is the bitwise hash of GPGPU-Sim
    /// (<c>hashing.cc</c>, commit 075c194). Not stated: all of the 64 bits.
    /// </summary>
    [AllowedRange(1, 64)]
    public int? Fields { get; init; }
}

/// <summary>The line number folded to the width of a set number by exclusive or. Sets must be a power of two.</summary>
[Plugin("xor", "The line number folded to the width of the set number by exclusive or.",
    Source = "Gonzalez, Valero, Topham, Parcerisa, Eliminating cache conflict misses through XOR-based placement functions, ICS 1997, doi:10.1145/263580.263599; recalled, unverified.")]
public sealed class Xor : Plugin<ISetIndexing, XorOptions>, ISetIndexing
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(int sets, ISetIndexConsumer<TResult> consumer) => consumer.Use(new XorKernel(PowerOfTwo.Bits("xor", sets), Options.Fields));
}

/// <summary>Folds by halving what is left: shifts of one, two, four, ... fields.</summary>
internal readonly struct XorKernel : ISetIndexKernel
{
    private readonly ulong _folded;
    private readonly int _mask;
    private readonly int _bits;

    public XorKernel(int bits, int? fields)
    {
        // Of one set, or one field, nothing is folded: the first shift is already too far.
        var width = fields is { } count ? Math.Min(64L, (long)count * bits) : 64;
        _folded = width == 64 ? ulong.MaxValue : (1ul << (int)width) - 1;
        _mask = (1 << bits) - 1;
        _bits = bits == 0 ? 64 : bits;
    }

    public static bool IsModulo => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SetOf(ulong line)
    {
        line &= _folded;
        for (var shift = _bits; shift < 64; shift *= 2)
            line ^= line >> shift;
        return (int)line & _mask;
    }
}
