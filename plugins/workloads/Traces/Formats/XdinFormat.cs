using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PluginNvm.Contracts;
using PluginNvm.Workloads.Traces.Input;

namespace PluginNvm.Workloads.Traces.Formats;

/// <summary>
/// Lines of <c>letter address size</c>, both numbers hexadecimal: r reads, w writes, i fetches an instruction, m is like a read, c (copy-back) and v (invalidate) control the
/// cache. The rest of a line is a comment. An access may cross lines of a cache; it stays one access here.
/// </summary>
internal readonly struct XdinFormat : ITraceFormat
{
    private const byte None = 0xFF;

    /// <summary>The kind of access of each letter; <see cref="None"/> for what is none.</summary>
    private static readonly byte[] UsualKinds = Enumerable.Range(0, 256).Select(code => KindOf((byte)code) is { } kind ? (byte)kind : None).ToArray();

    /// <inheritdoc />
    public static string Name => "xdin";

    /// <inheritdoc />
    public static int Parse(TextChunk chunk, AccessBlock block, int start, int end, bool skipControl)
    {
        ref var text = ref MemoryMarshal.GetArrayDataReference(chunk.Bytes);
        ref var addresses = ref MemoryMarshal.GetReference(block.Addresses.AsSpan(0, end));
        ref var sizes = ref MemoryMarshal.GetReference(block.Sizes.AsSpan(0, end));
        ref var kinds = ref MemoryMarshal.GetReference(block.Kinds.AsSpan(0, end));
        var (position, length, lines) = (chunk.Position, chunk.Length, chunk.Lines);
        var place = start;
        while (place < end && position < length)
        {
            // The usual line: fields with one space between. The margin behind the chunk allows to read that far.
            var kind = UsualKinds[Unsafe.Add(ref text, position)];
            var next = position + 2 + HexField.PrefixAt(ref Unsafe.Add(ref text, position + 2));
            var address = HexField.Read(ref Unsafe.Add(ref text, next), out var addressDigits);
            next += addressDigits;
            var spaces = Unsafe.Add(ref text, position + 1) == ' ' && Unsafe.Add(ref text, next) == ' ';
            next += 1 + HexField.PrefixAt(ref Unsafe.Add(ref text, next + 1));
            var size = HexField.Read(ref Unsafe.Add(ref text, next), out var sizeDigits);
            next += sizeDigits;
            if (kind != None && spaces && addressDigits != 0 && sizeDigits != 0 && IsAccess(address, size) && LineEnd.Skip(ref text, length, ref next))
            {
                Unsafe.Add(ref addresses, place) = address;
                Unsafe.Add(ref sizes, place) = (uint)size;
                Unsafe.Add(ref kinds, place) = (AccessKind)kind;
                place++;
            }
            else
            {
                var line = chunk.LineAt(position);
                next = position + line.Length + 1;
                chunk.Fault = ParseLine(line, skipControl, out var access);
                if (chunk.Fault is not null)
                    break;
                if (access is { } found)
                {
                    Unsafe.Add(ref addresses, place) = found.Address;
                    Unsafe.Add(ref sizes, place) = found.Size;
                    Unsafe.Add(ref kinds, place) = found.Kind;
                    place++;
                }
            }
            position = next;
            lines++;
        }
        (chunk.Position, chunk.Lines) = (position, lines);
        return place;
    }

    private static AccessKind? KindOf(byte letter) => (char)(letter | 0x20) switch
    {
        _ when !char.IsAsciiLetter((char)letter) => null,
        'r' or 'm' => AccessKind.Read,
        'w' => AccessKind.Write,
        'i' => AccessKind.Fetch,
        _ => null,
    };

    /// <summary>At least one byte, a size of 32 bits, and no byte beyond the last address.</summary>
    private static bool IsAccess(ulong address, ulong size) => size - 1 < uint.MaxValue && address <= ulong.MaxValue - (size - 1);

    /// <summary>Any line, as the format allows it.</summary>
    private static LineFault? ParseLine(ReadOnlySpan<byte> line, bool skipControl, out (ulong Address, uint Size, AccessKind Kind)? access)
    {
        access = null;
        var fields = new LineFields(line);
        var letter = fields.Next();
        if (letter.IsEmpty)
            return null;
        if (letter.Length != 1 || (KindOf(letter[0]) is null && !IsControl(letter[0])))
            return LineFault.Of("one of the letters r, w, i, m, c, v", letter);
        var second = fields.Next();
        if (!LineFields.TryHex(second, out var address))
            return LineFault.Of("a hexadecimal address of at most 64 bits", second);
        var third = fields.Next();
        if (!LineFields.TryHex(third, out var size))
            return LineFault.Of("a hexadecimal size of at most 32 bits", third);
        if (KindOf(letter[0]) is not { } kind)
            return skipControl ? null : ControlFault.Of(letter, (letter[0] | 0x20) == 'v' ? "invalidate" : "copy-back");
        if (!IsAccess(address, size))
            return LineFault.Of("a size of at least 1 byte and at most 32 bits that ends within the 64-bit address space", third);
        access = (address, (uint)size, kind);
        return null;
    }

    private static bool IsControl(byte letter) => (char)letter is 'c' or 'C' or 'v' or 'V';
}
