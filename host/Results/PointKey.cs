using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PluginNvm.Host.Results;

/// <summary>What a point's result depends on, as a hash: equal keys mean equal results.</summary>
/// <param name="Value">The first 128 bits of a SHA-256.</param>
public readonly record struct PointKey(UInt128 Value)
{
    /// <summary>Bytes of a written key.</summary>
    public const int Size = 16;

    /// <summary>The hash of a text.</summary>
    public static PointKey Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The hash of bytes.</summary>
    public static PointKey Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Read(hash);
    }

    /// <summary>Reads a written key.</summary>
    public static PointKey Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    /// <summary>Writes the key.</summary>
    public void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
