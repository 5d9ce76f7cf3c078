using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace PluginNvm.Host.Results;

/// <summary>What a frame of a segment file holds.</summary>
internal enum FrameKind : byte
{
    /// <summary>Names, units and directions of the values of points.</summary>
    Shape = 1,

    /// <summary>A table, figure or origin that points refer to.</summary>
    Blob = 2,

    /// <summary>A finished point.</summary>
    Point = 3,

    /// <summary>Path and SHA-256 of a file that an input file named, which the points behind it may depend on.</summary>
    FurtherInput = 4,
}

/// <summary>
/// The layout of a segment file: frames one after the other, each a magic word, its kind, the length of its payload, a CRC-32C of kind, length
/// and payload, and the payload. A reader that meets a damaged frame looks for the next magic word, so damage costs only what it hits.
/// </summary>
internal static class Frame
{
    /// <summary>Bytes before the payload.</summary>
    public const int HeaderSize = 13;

    private const uint Magic = 0x4D564E50; // "PNVM", little endian

    /// <summary>Writes a header before a payload that already stands behind it.</summary>
    /// <param name="frame">Header and payload.</param>
    /// <param name="kind">What the payload is.</param>
    public static void Seal(Span<byte> frame, FrameKind kind)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(frame, Magic);
        frame[4] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(frame[5..], frame.Length - HeaderSize);
        BinaryPrimitives.WriteUInt32LittleEndian(frame[9..], Checksum(frame[4..9], frame[HeaderSize..]));
    }

    /// <summary>Finds the frames of a file's content.</summary>
    /// <param name="content">The file.</param>
    /// <param name="each">Called with the kind of each whole frame, the offset of its payload, and its payload.</param>
    /// <returns>Bytes that belong to no whole frame.</returns>
    public static long Read(ReadOnlySpan<byte> content, FrameReader each)
    {
        var damaged = 0L;
        var at = 0;
        while (at < content.Length)
        {
            if (WholeAt(content[at..]) is { } length)
            {
                each((FrameKind)content[at + 4], at + HeaderSize, content.Slice(at + HeaderSize, length));
                at += HeaderSize + length;
                continue;
            }
            var next = content[(at + 1)..].IndexOf(MemoryMarshal.AsBytes(new ReadOnlySpan<uint>(in MagicWord)));
            var skip = next < 0 ? content.Length - at : next + 1;
            damaged += skip;
            at += skip;
        }
        return damaged;
    }

    private static readonly uint MagicWord = BitConverter.IsLittleEndian ? Magic : BinaryPrimitives.ReverseEndianness(Magic);

    private static int? WholeAt(ReadOnlySpan<byte> content)
    {
        if (content.Length < HeaderSize || BinaryPrimitives.ReadUInt32LittleEndian(content) != Magic)
            return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(content[5..]);
        if (length < 0 || length > content.Length - HeaderSize)
            return null;
        return Checksum(content[4..9], content.Slice(HeaderSize, length)) == BinaryPrimitives.ReadUInt32LittleEndian(content[9..]) ? length : null;
    }

    private static uint Checksum(ReadOnlySpan<byte> head, ReadOnlySpan<byte> payload)
    {
        var crc = uint.MaxValue;
        foreach (var value in head)
            crc = BitOperations.Crc32C(crc, value);
        var words = MemoryMarshal.Cast<byte, ulong>(payload);
        foreach (var word in words)
            crc = BitOperations.Crc32C(crc, word);
        foreach (var value in payload[(words.Length * sizeof(ulong))..])
            crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}

/// <summary>Receives a frame.</summary>
internal delegate void FrameReader(FrameKind kind, long offset, ReadOnlySpan<byte> payload);
