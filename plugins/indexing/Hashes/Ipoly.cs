using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PluginNvm.Contracts;

namespace PluginNvm.Indexing.Hashes;

/// <summary>
/// The line number, read as a polynomial over GF(2), modulo an irreducible polynomial of the degree that the set number has bits: lines at a stride of any power of two are
/// spread over all sets. For 2 to 65536 sets, powers of two; one set is that set. For 16, 32 and 64 the polynomials are those whose equations GPGPU-Sim lists
/// (<c>hashing.cc</c>, commit 075c194; what it names IPOLY(5) for 16 banks are the equations of x^4 + x + 1).
/// </summary>
[Plugin("ipoly", "The line number modulo an irreducible polynomial over GF(2).", Source = "Rau, Pseudo-randomly interleaved memory, ISCA 1991, doi:10.1145/115952.115961.")]
public sealed class Ipoly : Plugin<ISetIndexing, NoOptions>, ISetIndexing
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(int sets, ISetIndexConsumer<TResult> consumer)
    {
        var bits = PowerOfTwo.Bits("ipoly", sets);
        return bits <= Polynomials.HighestDegree
            ? consumer.Use(new IpolyKernel(bits))
            : throw new ModelException($"indexing 'ipoly': {sets} sets; it exists for powers of two up to {1 << Polynomials.HighestDegree}");
    }
}

/// <summary>The remainder is linear in the bits of the line number: that of each of its bytes is looked up, and they are added, which over GF(2) is exclusive or.</summary>
internal readonly struct IpolyKernel : ISetIndexKernel
{
    private const int Values = 256;

    private readonly ushort[] _remainders;

    public IpolyKernel(int bits)
    {
        _remainders = new ushort[sizeof(ulong) * Values];
        if (bits == 0)
            return;
        for (var i = 0; i < _remainders.Length; i++)
            _remainders[i] = (ushort)Polynomials.Remainder((ulong)(i % Values) << (8 * (i / Values)), Polynomials.Irreducible[bits - 1]);
    }

    public static bool IsModulo => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SetOf(ulong line)
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(_remainders);
        return Unsafe.Add(ref table, (nint)(byte)line)
            ^ Unsafe.Add(ref table, (nint)(byte)(line >> 8) + Values)
            ^ Unsafe.Add(ref table, (nint)(byte)(line >> 16) + 2 * Values)
            ^ Unsafe.Add(ref table, (nint)(byte)(line >> 24) + 3 * Values)
            ^ Unsafe.Add(ref table, (nint)(byte)(line >> 32) + 4 * Values)
            ^ Unsafe.Add(ref table, (nint)(byte)(line >> 40) + 5 * Values)
            ^ Unsafe.Add(ref table, (nint)(byte)(line >> 48) + 6 * Values)
            ^ Unsafe.Add(ref table, (nint)(line >> 56) + 7 * Values);
    }
}
