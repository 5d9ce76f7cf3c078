using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Indexing.Hashes;

/// <summary>
/// The remainder by any number but a power of two, exact for all 64-bit line numbers, without a division. The quotient is the upper half of a product with the reciprocal, which
/// has 65 bits; its leading one is added by hand, halving first so that the sum does not overflow (Granlund and Montgomery, figure 4.1).
/// </summary>
internal readonly struct ModuloKernel : ISetIndexKernel
{
    private readonly ulong _reciprocal;
    private readonly ulong _sets;
    private readonly int _shift;

    public ModuloKernel(int sets)
    {
        Debug.Assert(sets > 2 && !BitOperations.IsPow2(sets), "powers of two have a mask");
        var bits = BitOperations.Log2((uint)sets) + 1;
        _sets = (uint)sets;
        _reciprocal = (ulong)(((UInt128)1 << 64) * (((UInt128)1 << bits) - _sets) / _sets) + 1;
        _shift = bits - 1;
    }

    public static bool IsModulo => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SetOf(ulong line)
    {
        var product = Math.BigMul(_reciprocal, line, out _);
        var quotient = (((line - product) >> 1) + product) >> _shift;
        return (int)(line - quotient * _sets);
    }
}
