using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Simulators.SetAssociative.Streams;

/// <summary>
/// A block of a stream as a cache with certain lines sees it: an access that crosses lines becomes one for each. Mostly none does, and the rows are those of the
/// stream's own block. Otherwise they come in parts of bounded size, so that memory does not grow with the bytes of an access.
/// </summary>
internal sealed class LineBlock(int lineBytes)
{
    /// <summary>Most rows of a part that is not the stream's own block.</summary>
    public const int MostPieces = 1 << 18;

    private AccessBlock _block = new(1);
    private long _before;
    private bool _stays;
    private bool _crosses;

    // The access to go on with, and how many of its bytes went before.
    private int _next;
    private uint _taken;

    private AccessBlock? _pieces;
    private int[] _firstRow = [];
    private ulong _rowsBefore;

    /// <summary>Bytes of a line.</summary>
    public int LineBytes => lineBytes;

    /// <summary>The rows of this part.</summary>
    public AccessBlock Rows { get; private set; } = new(1);

    /// <summary>Accesses of the stream in this part; 0 where the block is at its end.</summary>
    public int Accesses { get; private set; }

    /// <summary>Whether this part is one access that goes on in the next part.</summary>
    public bool GoesOn { get; private set; }

    /// <summary>The largest byte address of a row.</summary>
    public ulong LargestAddress { get; private set; }

    /// <summary>Whether the rows are still there when the next part is taken.</summary>
    public bool RowsStay { get; private set; }

    /// <summary>The rows for the kernels.</summary>
    public AccessDetails Details { get; } = new() { ProgramCounters = [], Streams = [], Times = [] };

    /// <summary>Takes the next block of the stream, whose first part <see cref="Next"/> gives.</summary>
    /// <param name="block">The block, which stays the stream's.</param>
    /// <param name="before">Accesses of the stream before it, for messages.</param>
    /// <param name="stays">Whether the block stays as it is to the end of the run.</param>
    public void Take(AccessBlock block, long before, bool stays = false)
    {
        (_block, _before, _stays) = (block, before, stays);
        (_next, _taken) = (0, 0);
        _crosses = LineCrossings.Any(block, lineBytes, out var largest);
        LargestAddress = largest;
    }

    /// <summary>Goes on to the next part.</summary>
    /// <returns>False where the block is at its end; the part is then empty.</returns>
    /// <exception cref="ModelException">An access has no bytes, or goes beyond the last address.</exception>
    public bool Next()
    {
        (Accesses, GoesOn) = (0, false);
        if (_next == _block.Count)
            return false;
        if (_crosses)
        {
            Split();
        }
        else
        {
            (Rows, Accesses) = (_block, _block.Count);
            _next = _block.Count;
        }
        RowsStay = _stays && !_crosses;
        Describe(_block.Columns);
        _rowsBefore += (ulong)Rows.Count;
        return true;
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

    /// <summary>The first row of an access of this part, counted from 0; the row behind the last for the access behind the last.</summary>
    public int RowOf(int access) => _crosses ? _firstRow[access] : access;

    // Whole accesses, as many as fit; or one that does not, as far as fits.
    private void Split()
    {
        var rows = 0L;
        var end = _next;
        for (; end < _block.Count; end++)
        {
            var more = RowsOf(end, end == _next ? _taken : 0);
            if (rows > 0 && rows + more > MostPieces)
                break;
            rows += more;
        }
        rows = Math.Min(rows, MostPieces);
        if (_pieces is null || _pieces.Capacity < rows || _pieces.Columns != _block.Columns)
            _pieces = new AccessBlock((int)rows, _block.Columns);
        Accesses = end - _next;
        if (_firstRow.Length <= Accesses)
            _firstRow = new int[Accesses + 1];

        (Rows, LargestAddress) = (_pieces, 0);
        _pieces.Count = 0;
        for (var access = 0; access < Accesses; access++)
        {
            _firstRow[access] = _pieces.Count;
            SplitNext((int)rows);
        }
        _firstRow[Accesses] = _pieces.Count;
        GoesOn = _taken > 0;
    }

    private void SplitNext(int mostRows)
    {
        var pieces = _pieces!;
        var (address, left) = (_block.Addresses[_next] + _taken, _block.Sizes[_next] - _taken);
        var row = pieces.Count;
        for (; left > 0 && row < mostRows; row++)
        {
            var here = Math.Min(left, (uint)lineBytes - ((uint)address & (uint)(lineBytes - 1)));
            pieces.Addresses[row] = address;
            LargestAddress = Math.Max(LargestAddress, address);
            pieces.Sizes[row] = here;
            pieces.Kinds[row] = _block.Kinds[_next];
            if (pieces.ProgramCounters.Length > 0)
                pieces.ProgramCounters[row] = _block.ProgramCounters[_next];
            if (pieces.Streams.Length > 0)
                pieces.Streams[row] = _block.Streams[_next];
            if (pieces.Times.Length > 0)
                pieces.Times[row] = _block.Times[_next];
            address += here;
            left -= here;
        }
        pieces.Count = row;
        if (left == 0)
            (_next, _taken) = (_next + 1, 0);
        else
            _taken = _block.Sizes[_next] - left;
    }

    private long RowsOf(int access, uint taken)
    {
        var (address, size) = (_block.Addresses[access], _block.Sizes[access]);
        if (size == 0)
            throw new ModelException($"Access {_before + access + 1} of the stream has a size of 0 bytes.");
        if (address + (size - 1) < address)
            throw new ModelException($"Access {_before + access + 1} of the stream, {size} bytes at 0x{address:x}, goes beyond the last address.");
        return (long)((((address + taken) & (ulong)(lineBytes - 1)) + (size - taken) - 1) / (ulong)lineBytes) + 1;
    }

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
