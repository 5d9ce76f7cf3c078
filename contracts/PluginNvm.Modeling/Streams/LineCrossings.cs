using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>Finds accesses that touch more than one line.</summary>
public static class LineCrossings
{
    /// <summary>Whether an access of a block goes beyond its line, or has no bytes.</summary>
    /// <param name="block">Accesses by byte address and size.</param>
    /// <param name="lineBytes">Bytes of a line, a power of two.</param>
    /// <param name="addressBits">Where none does, the bits that are set in any address.</param>
    // Optimised from the first call on, since most simulations are over before the compiler would see that it is worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Any(AccessBlock block, int lineBytes, out ulong addressBits)
    {
        var addresses = block.Addresses.AsSpan(0, block.Count);
        var sizes = block.Sizes.AsSpan(0, block.Count);
        var i = 0;
        var mask = Vector256.Create((ulong)(lineBytes - 1));
        var most = Vector256.Create((ulong)lineBytes);
        ref var address = ref MemoryMarshal.GetReference(addresses);
        ref var size = ref MemoryMarshal.GetReference(sizes);
        var (bad, bits) = (Vector256<ulong>.Zero, Vector256<ulong>.Zero);
        for (; i + 4 <= addresses.Length; i += 4)
        {
            // Where an access has no bytes, bytes less one are huge.
            var bytes = Vector256.WidenLower(Vector128.LoadUnsafe(ref size, (nuint)i).ToVector256Unsafe()) - Vector256<ulong>.One;
            var first = Vector256.LoadUnsafe(ref address, (nuint)i);
            bits |= first;
            bad |= Vector256.GreaterThanOrEqual((first & mask) + (bytes & Vector256.Create((ulong)uint.MaxValue)), most);
        }
        addressBits = bits[0] | bits[1] | bits[2] | bits[3];
        if (bad != Vector256<ulong>.Zero)
            return true;
        for (; i < addresses.Length; i++)
        {
            addressBits |= addresses[i];
            if ((addresses[i] & (ulong)(lineBytes - 1)) + (sizes[i] - 1) >= (ulong)lineBytes)
                return true;
        }
        return false;
    }
}
