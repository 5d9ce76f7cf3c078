using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Simulators.SetAssociative.Streams;

/// <summary>
/// A block of a stream as a cache with certain lines sees it: an access that crosses lines becomes one for each. Mostly none does, and the rows are those of the
/// stream's own block.
/// </summary>
internal sealed class LineBlock(int lineBytes)
{
    private AccessBlock? _pieces;
    private int[] _firstRow = [];
    private ulong _rowsBefore;

    /// <summary>Bytes of a line.</summary>
    public int LineBytes => lineBytes;

    /// <summary>The rows.</summary>
    public AccessBlock Rows { get; private set; } = new(1);

    /// <summary>The bits that are set in any address of the rows.</summary>
    public ulong AddressBits { get; private set; }

    /// <summary>Whether the rows are still there when the next block is taken.</summary>
    public bool RowsStay { get; private set; }

    /// <summary>The rows for the kernels.</summary>
    public AccessDetails Details { get; } = new() { ProgramCounters = [], Streams = [], Times = [] };

    /// <summary>Takes the next block of the stream.</summary>
    /// <param name="block">The block, which stays the stream's.</param>
    /// <param name="before">Accesses of the stream before it, for messages.</param>
    /// <param name="stays">Whether the block stays as it is to the end of the run.</param>
    /// <exception cref="ModelException">An access has no bytes, or goes beyond the last address.</exception>
    public void Take(AccessBlock block, long before, bool stays = false)
    {
        if (LineCrossings.Any(block, lineBytes, out var addressBits))
            Split(block, before, out addressBits);
        else
            Rows = block;
        AddressBits = addressBits;
        RowsStay = stays && ReferenceEquals(Rows, block);
        Describe(block.Columns);
        _rowsBefore += (ulong)Rows.Count;
    }

    /// <summary>Whether any row is a whole line, so that a write of it needs no fetch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool AnyIsWhole()
    {
        var sizes = Rows.Sizes.AsSpan(0, Rows.Count);
        var largest = Vector256<uint>.Zero;
        var i = 0;
        for (; i + Vector256<uint>.Count <= sizes.Length; i += Vector256<uint>.Count)
            largest = Vector256.Max(largest, Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(sizes), (nuint)i));
        var any = Vector256.GreaterThanOrEqualAny(largest, Vector256.Create((uint)lineBytes));
        for (; i < sizes.Length; i++)
            any |= sizes[i] >= (uint)lineBytes;
        return any;
    }

    /// <summary>The first row of an access of the block.</summary>
    public int RowOf(int access) => ReferenceEquals(Rows, _pieces) ? _firstRow[access] : access;

    private void Split(AccessBlock block, long before, out ulong addressBits)
    {
        addressBits = 0;
        long rows = 0;
        for (var i = 0; i < block.Count; i++)
        {
            var (address, size) = (block.Addresses[i], block.Sizes[i]);
            if (size == 0)
                throw new ModelException($"Access {before + i + 1} of the stream has a size of 0 bytes.");
            if (address + (size - 1) < address)
                throw new ModelException($"Access {before + i + 1} of the stream, {size} bytes at 0x{address:x}, goes beyond the last address.");
            rows += Lines(address, size);
        }
        if (rows > Array.MaxLength / 16)
            throw new ModelException($"The {block.Count} accesses behind access {before} of the stream cross {rows} lines of {lineBytes} B, too many for one block.");
        if (_pieces is null || _pieces.Capacity < rows || _pieces.Columns != block.Columns)
            _pieces = new AccessBlock((int)rows, block.Columns);
        if (_firstRow.Length <= block.Count)
            _firstRow = new int[block.Count + 1];

        var row = 0;
        for (var i = 0; i < block.Count; i++)
        {
            _firstRow[i] = row;
            var (address, left) = (block.Addresses[i], block.Sizes[i]);
            while (left > 0)
            {
                var here = Math.Min(left, (uint)lineBytes - ((uint)address & (uint)(lineBytes - 1)));
                _pieces.Addresses[row] = address;
                addressBits |= address;
                _pieces.Sizes[row] = here;
                _pieces.Kinds[row] = block.Kinds[i];
                if (_pieces.ProgramCounters.Length > 0)
                    _pieces.ProgramCounters[row] = block.ProgramCounters[i];
                if (_pieces.Streams.Length > 0)
                    _pieces.Streams[row] = block.Streams[i];
                if (_pieces.Times.Length > 0)
                    _pieces.Times[row] = block.Times[i];
                row++;
                address += here;
                left -= here;
            }
        }
        _firstRow[block.Count] = row;
        _pieces.Count = row;
        Rows = _pieces;
    }

    private long Lines(ulong address, uint size) =>
        (long)(((address & (ulong)(lineBytes - 1)) + size - 1) / (ulong)lineBytes) + 1;

    private void Describe(AccessColumns columns)
    {
        var details = Details;
        details.FirstTime = _rowsBefore;
        if (columns.HasFlag(AccessColumns.ProgramCounter))
            details.ProgramCounters = Rows.ProgramCounters;
        else if (details.ProgramCounters.Length < Rows.Count)
            details.ProgramCounters = new ulong[Rows.Count];
        if (columns.HasFlag(AccessColumns.Stream))
            details.Streams = Rows.Streams;
        else if (details.Streams.Length < Rows.Count)
            details.Streams = new uint[Rows.Count];
        if (columns.HasFlag(AccessColumns.Time))
            details.Times = Rows.Times;
    }
}
