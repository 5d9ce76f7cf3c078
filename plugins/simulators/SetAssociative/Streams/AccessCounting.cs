using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PluginNvm.Contracts;

namespace PluginNvm.Simulators.SetAssociative.Streams;

/// <summary>Counts kinds of accesses.</summary>
internal static class AccessCounting
{
    /// <summary>Accesses that write.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Writes(ReadOnlySpan<AccessKind> kinds)
    {
        var bytes = MemoryMarshal.AsBytes(kinds);
        var (writes, i) = (0, 0);
        for (; i + Vector256<byte>.Count <= bytes.Length; i += Vector256<byte>.Count)
        {
            // The lowest bit of a kind, moved to the highest, which is what a mask is made of.
            var kind = Vector256.LoadUnsafe(in MemoryMarshal.GetReference(bytes), (nuint)i);
            writes += BitOperations.PopCount((kind.AsUInt16() << 7).AsByte().ExtractMostSignificantBits());
        }
        for (; i < bytes.Length; i++)
            writes += kinds[i].Writes() ? 1 : 0;
        return writes;
    }

    /// <summary>Whether any access writes at least so many bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool AnyWriteOf(AccessBlock block, int bytes)
    {
        for (var i = 0; i < block.Count; i++)
        {
            if (block.Sizes[i] >= (uint)bytes && block.Kinds[i].Writes())
                return true;
        }
        return false;
    }
}
