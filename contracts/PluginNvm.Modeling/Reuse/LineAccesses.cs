using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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

    /// <summary>Hands the lines of a block's accesses on, one or more for each access.</summary>
    /// <exception cref="ModelException">An access has no bytes, or goes beyond the last address.</exception>
    public void Split(AccessBlock block, Consumer consumer)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (LineCrossings.Any(block, 1 << _shift, out _))
            SplitEach(block, consumer);
        else
            ShiftAll(block, consumer);
    }

    private void ShiftAll(AccessBlock block, Consumer consumer)
    {
        for (var start = 0; start < block.Count; start += Capacity)
        {
            var count = Math.Min(Capacity, block.Count - start);
            var lines = _lines.AsSpan(0, count);
            Shift(block.Addresses.AsSpan(start, count), lines);
            consumer(lines, block.Kinds.AsSpan(start, count));
        }
    }

    private void SplitEach(AccessBlock block, Consumer consumer)
    {
        var filled = 0;
        for (var i = 0; i < block.Count; i++)
        {
            var (address, size, kind) = (block.Addresses[i], block.Sizes[i], block.Kinds[i]);
            var lastByte = address + (size - 1ul);
            if (lastByte < address || size == 0)
                throw new ModelException($"An access of {size} bytes at 0x{address:x} has no bytes or goes beyond the last address.");
            for (var line = address >> _shift; ; line++)
            {
                _lines[filled] = line;
                _kinds[filled++] = kind;
                if (filled == Capacity)
                {
                    consumer(_lines, _kinds);
                    filled = 0;
                }
                if (line == lastByte >> _shift)
                    break;
            }
        }
        consumer(_lines.AsSpan(0, filled), _kinds.AsSpan(0, filled));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Shift(ReadOnlySpan<ulong> addresses, Span<ulong> lines)
    {
        var i = 0;
        for (; i + Vector256<ulong>.Count <= addresses.Length; i += Vector256<ulong>.Count)
            (Vector256.Create(addresses[i..]) >> _shift).CopyTo(lines[i..]);
        for (; i < addresses.Length; i++)
            lines[i] = addresses[i] >> _shift;
    }
}
