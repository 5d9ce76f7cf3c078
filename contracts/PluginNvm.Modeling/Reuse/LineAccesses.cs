using System.Numerics;
using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>Cuts accesses at the boundaries of lines.</summary>
internal sealed class LineAccesses
{
    private const int Capacity = 4096;
    private readonly int _shift;
    private readonly ulong[] _lines = new ulong[Capacity];
    private readonly AccessKind[] _kinds = new AccessKind[Capacity];

    /// <param name="lineBytes">Bytes of a line, a power of two.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lineBytes"/> is not a power of two.</exception>
    public LineAccesses(int lineBytes)
    {
        if (!BitOperations.IsPow2(lineBytes))
            throw new ArgumentOutOfRangeException(nameof(lineBytes), lineBytes, "the bytes of a line must be a power of two");
        _shift = BitOperations.Log2((uint)lineBytes);
    }

    /// <summary>Receives line accesses in order.</summary>
    public delegate void Consumer(ReadOnlySpan<ulong> lines, ReadOnlySpan<AccessKind> kinds);

    /// <summary>Hands the lines of a block's accesses on, one or more for each access; an access of 0 bytes touches the line of its address, one beyond the last address ends there.</summary>
    public void Split(AccessBlock block, Consumer consumer)
    {
        ArgumentNullException.ThrowIfNull(block);
        var addresses = block.Addresses.AsSpan(0, block.Count);
        var sizes = block.Sizes.AsSpan(0, block.Count);
        var kinds = block.Kinds.AsSpan(0, block.Count);
        var lines = _lines;
        var shift = _shift;
        var filled = 0;
        for (var i = 0; i < addresses.Length; i++)
        {
            var first = addresses[i] >> shift;
            var last = LastByte(addresses[i], sizes[i]) >> shift;
            for (var line = first; ; line++)
            {
                lines[filled] = line;
                _kinds[filled++] = kinds[i];
                if (filled == Capacity)
                {
                    consumer(lines, _kinds);
                    filled = 0;
                }
                if (line == last)
                    break;
            }
        }
        consumer(lines.AsSpan(0, filled), _kinds.AsSpan(0, filled));
    }

    private static ulong LastByte(ulong address, uint size)
    {
        var last = address + (size == 0 ? 0 : size - 1);
        return last < address ? ulong.MaxValue : last;
    }
}
