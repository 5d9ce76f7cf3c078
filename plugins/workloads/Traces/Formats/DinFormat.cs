using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PluginNvm.Contracts;
using PluginNvm.Workloads.Traces.Input;

namespace PluginNvm.Workloads.Traces.Formats;

/// <summary>
/// Lines of <c>label address</c>, both hexadecimal: label 0 reads, 1 writes, 2 fetches an instruction, 3 is like a read, 4 (copy-back) and 5 (invalidate) control the cache.
/// The rest of a line is a comment. Every access is the aligned word of four bytes that holds the address.
/// </summary>
internal readonly struct DinFormat : ITraceFormat
{
    private const uint WordBytes = 4;
    private const uint LastAccessLabel = 3;
    private const uint LastLabel = 5;

    /// <inheritdoc />
    public static string Name => "din";

    /// <inheritdoc />
    public static int Parse(TextChunk chunk, AccessBlock block, int start, int end, bool skipControl)
    {
        ref var text = ref MemoryMarshal.GetArrayDataReference(chunk.Bytes);
        ref var addresses = ref MemoryMarshal.GetReference(block.Addresses.AsSpan(0, end));
        ref var kinds = ref MemoryMarshal.GetReference(block.Kinds.AsSpan(0, end));
        var (position, length, lines) = (chunk.Position, chunk.Length, chunk.Lines);
        var place = start;
        while (place < end && position < length)
        {
            // The usual line: one digit, one space, up to 16 digits with or without 0x, the end of the line. The margin behind the chunk allows to read that far.
            var label = (uint)Unsafe.Add(ref text, position) - '0';
            var next = position + 2 + HexField.PrefixAt(ref Unsafe.Add(ref text, position + 2));
            var address = HexField.Read(ref Unsafe.Add(ref text, next), out var digits);
            next += digits;
            if (label <= LastAccessLabel && Unsafe.Add(ref text, position + 1) == ' ' && digits != 0 && LineEnd.Skip(ref text, length, ref next))
            {
                Unsafe.Add(ref addresses, place) = address & ~(ulong)(WordBytes - 1);
                Unsafe.Add(ref kinds, place) = KindOf(label);
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
                    Unsafe.Add(ref addresses, place) = found.Address & ~(ulong)(WordBytes - 1);
                    Unsafe.Add(ref kinds, place) = KindOf(found.Label);
                    place++;
                }
            }
            position = next;
            lines++;
        }
        block.Sizes.AsSpan(start, place - start).Fill(WordBytes);
        (chunk.Position, chunk.Lines) = (position, lines);
        return place;
    }

    /// <summary>Two bits for each label: 0 and 3 read, 1 writes, 2 fetches.</summary>
    private static AccessKind KindOf(uint label) => (AccessKind)((0b00_10_01_00 >> (int)(2 * label)) & 3);

    /// <summary>Any line, as the format allows it.</summary>
    private static LineFault? ParseLine(ReadOnlySpan<byte> line, bool skipControl, out (uint Label, ulong Address)? access)
    {
        access = null;
        var fields = new LineFields(line);
        var first = fields.Next();
        if (first.IsEmpty)
            return null;
        if (!LineFields.TryHex(first, out var label) || label > LastLabel)
            return LineFault.Of(first is [var letter] && "rwimcv"u8.Contains(letter) ? "a label from 0 to 5 (letters are labels of 'xdin')" : "a label from 0 to 5", first);
        var second = fields.Next();
        if (!LineFields.TryHex(second, out var address))
            return LineFault.Of("a hexadecimal address of at most 64 bits", second);
        if (label > LastAccessLabel)
            return skipControl ? null : ControlFault.Of(first, label == LastLabel ? "invalidate" : "copy-back");
        access = ((uint)label, address);
        return null;
    }
}
