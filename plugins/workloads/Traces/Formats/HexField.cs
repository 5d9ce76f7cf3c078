using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PluginNvm.Workloads.Traces.Formats;

/// <summary>Reads hexadecimal numbers of up to 16 digits, all digits at once.</summary>
internal static class HexField
{
    /// <summary>Bytes that are read from the start of a field, whatever its length.</summary>
    public const int Reach = 16;

    /// <summary>How many bytes the prefix <c>0x</c> or <c>0X</c> takes at a place: 2, or 0 where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int PrefixAt(ref byte start) => start == '0' && (Unsafe.Add(ref start, 1) | 0x20) == 'x' ? 2 : 0;

    /// <summary>The number whose digits begin at a place, most significant first, in either case.</summary>
    /// <param name="start">The first digit; <see cref="Reach"/> bytes from here must be readable.</param>
    /// <param name="digits">How many digits stand there, 0 to 16; a seventeenth is not seen.</param>
    /// <returns>The number; without meaning where there is no digit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ref byte start, out int digits)
    {
        var text = Vector128.LoadUnsafe(ref start);
        var figures = text - Vector128.Create((byte)'0');
        var letters = (text | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a');
        var isFigure = Vector128.Equals(Vector128.Min(figures, Vector128.Create((byte)9)), figures);
        var isLetter = Vector128.Equals(Vector128.Min(letters, Vector128.Create((byte)5)), letters);
        digits = BitOperations.TrailingZeroCount(~(isFigure | isLetter).ExtractMostSignificantBits());

        // Two digits make a byte; what is no digit counts as zero and is shifted out below.
        var pairs = ((figures & isFigure) | ((letters + Vector128.Create((byte)10)) & isLetter)).AsUInt16();
        var bytes = ((pairs << 4) | (pairs >>> 8)) & Vector128.Create((ushort)0xFF);
        var number = BinaryPrimitives.ReverseEndianness(Vector128.Narrow(bytes, bytes).AsUInt64().ToScalar());
        return number >> (4 * (Reach - digits));
    }
}
