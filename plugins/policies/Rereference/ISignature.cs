using System.Numerics;
using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Rereference;

/// <summary>What accesses are told apart by, in few bits.</summary>
internal interface ISignature
{
    /// <summary>What it asks of the stream.</summary>
    static abstract KernelTraits Traits { get; }

    /// <summary>The signature of an access.</summary>
    int Of(in CacheAccess access);
}

/// <summary>Signatures by the instruction.</summary>
internal readonly struct InstructionSignature(int bits) : ISignature
{
    private readonly int _bits = bits;

    public static KernelTraits Traits => KernelTraits.ProgramCounter;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(in CacheAccess access) => Signatures.Hash(access.ProgramCounter, _bits);
}

/// <summary>Signatures by the region of memory.</summary>
internal readonly struct RegionSignature(int bits, int lineBytes, long regionBytes) : ISignature
{
    private readonly int _bits = bits;
    private readonly int _lineShift = Math.Max(0, BitOperations.Log2((ulong)regionBytes) - BitOperations.Log2((uint)lineBytes));

    public static KernelTraits Traits => KernelTraits.None;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(in CacheAccess access) => Signatures.Hash(access.Line >> _lineShift, _bits);
}

/// <summary>Hashing of long numbers to signatures.</summary>
internal static class Signatures
{
    /// <summary>Multiplicative hashing by the odd number nearest to 2^64 over the golden ratio (Knuth, volume 3, section 6.4).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Hash(ulong value, int bits) => (int)(unchecked(value * 0x9E3779B97F4A7C15) >> (64 - bits));
}
