using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>Tells blocks whose accesses stay within lines, which most are, from those whose accesses must be cut.</summary>
public static class LineCrossings
{
    /// <summary>Whether an access of a block goes beyond its line, or has no bytes.</summary>
    /// <param name="block">Accesses by byte address and size.</param>
    /// <param name="lineBytes">Bytes of a line, a power of two.</param>
    /// <param name="largestAddress">The largest byte address of an access; 0 where the answer is yes, or there is no access.</param>
    /// <returns>False where every access touches one line.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lineBytes"/> is not a power of two.</exception>
    // Optimised from the first call on, since most simulations are over before the compiler would see that it is worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Any(AccessBlock block, int lineBytes, out ulong largestAddress)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (!BitOperations.IsPow2(lineBytes))
            throw new ArgumentOutOfRangeException(nameof(lineBytes), lineBytes, "the bytes of a line must be a power of two");
        var addresses = block.Addresses.AsSpan(0, block.Count);
        var sizes = block.Sizes.AsSpan(0, block.Count);
        ref var firstAddress = ref MemoryMarshal.GetReference(addresses);
        ref var firstSize = ref MemoryMarshal.GetReference(sizes);
        var mask = Vector256.Create((ulong)(lineBytes - 1));
        var most = Vector256.Create((ulong)lineBytes);
        var (crossing, largest) = (Vector256<ulong>.Zero, Vector256<ulong>.Zero);
        var i = 0;
        for (; i + Vector256<ulong>.Count <= addresses.Length; i += Vector256<ulong>.Count)
        {
            // Where an access has no bytes, bytes less one are huge.
            var bytes = Vector256.WidenLower(Vector128.LoadUnsafe(ref firstSize, (nuint)i).ToVector256Unsafe()) - Vector256<ulong>.One;
            var address = Vector256.LoadUnsafe(ref firstAddress, (nuint)i);
            largest = Vector256.Max(largest, address);
            crossing |= Vector256.GreaterThanOrEqual((address & mask) + (bytes & Vector256.Create((ulong)uint.MaxValue)), most);
        }
        largestAddress = Math.Max(Math.Max(largest[0], largest[1]), Math.Max(largest[2], largest[3]));
        var any = crossing != Vector256<ulong>.Zero;
        for (; i < addresses.Length; i++)
        {
            largestAddress = Math.Max(largestAddress, addresses[i]);
            any |= (addresses[i] & (ulong)(lineBytes - 1)) + (sizes[i] - 1) >= (ulong)lineBytes;
        }
        if (any)
            largestAddress = 0;
        return any;
    }
}
