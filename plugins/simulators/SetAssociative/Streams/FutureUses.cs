using System.Numerics;
using System.Runtime.InteropServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Simulators.SetAssociative.Streams;

/// <summary>The next use of every access, for policies that know the future: the stream is read once before it is simulated. 8 bytes of memory per access, and about 40 per distinct line.</summary>
internal sealed class FutureUses
{
    private const int ChunkRows = 1 << 16;

    private readonly List<ulong[]> _chunks = [];
    private ulong[] _window = [];
    private long _row;

    /// <summary>Reads a stream.</summary>
    public FutureUses(IAccessStream stream, int lineBytes, CancellationToken cancellation)
    {
        var rows = LineNumbers(stream, lineBytes, cancellation);

        // Backwards, each line number gives way to the access that comes next.
        var next = new Dictionary<ulong, ulong>();
        for (var row = rows - 1; row >= 0; row--)
        {
            if (row % ChunkRows == 0)
                cancellation.ThrowIfCancellationRequested();
            ref var number = ref _chunks[(int)(row / ChunkRows)][row % ChunkRows];
            ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(next, number, out var known);
            number = known ? use : ulong.MaxValue;
            use = (ulong)row;
        }
    }

    /// <summary>The next uses of the rows that follow those of the call before; valid until the next call.</summary>
    public ulong[] Next(int rows)
    {
        if (_window.Length < rows)
            _window = new ulong[rows];
        for (var done = 0; done < rows;)
        {
            var at = (int)(_row % ChunkRows);
            var count = Math.Min(rows - done, ChunkRows - at);
            _chunks[(int)(_row / ChunkRows)].AsSpan(at, count).CopyTo(_window.AsSpan(done));
            done += count;
            _row += count;
        }
        return _window;
    }

    private long LineNumbers(IAccessStream stream, int lineBytes, CancellationToken cancellation)
    {
        var view = new LineBlock(lineBytes);
        var shift = BitOperations.Log2((uint)lineBytes);
        var (rows, before) = (0L, 0L);
        foreach (var block in stream.Blocks(AccessColumns.None, cancellation))
        {
            view.Take(block, before);
            while (view.Next())
            {
                foreach (var address in view.Rows.Addresses.AsSpan(0, view.Rows.Count))
                {
                    var at = (int)(rows++ % ChunkRows);
                    if (at == 0)
                        _chunks.Add(new ulong[ChunkRows]);
                    _chunks[^1][at] = address >> shift;
                }
            }
            before += block.Count;
        }
        return rows;
    }
}
