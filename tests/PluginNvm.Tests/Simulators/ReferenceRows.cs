namespace PluginNvm.Tests.Simulators;

/// <summary>The accesses of a stream cut at the lines of the first level, with what kernels may ask of them.</summary>
internal sealed class ReferenceRows
{
    public ReferenceRows(IReadOnlyList<Access> accesses, AccessColumns columns, int lineBytes)
    {
        for (var i = 0; i < accesses.Count; i++)
        {
            var access = accesses[i];
            for (uint done = 0; done < access.Size;)
            {
                var address = access.Address + done;
                var here = (uint)Math.Min(access.Size - done, (ulong)lineBytes - address % (ulong)lineBytes);
                Rows.Add((i, access with { Address = address, Size = here }));
                done += here;
            }
        }
        var nextUses = new ulong[Rows.Count];
        var next = new Dictionary<ulong, ulong>();
        for (var row = Rows.Count - 1; row >= 0; row--)
        {
            var line = Rows[row].Piece.Address / (ulong)lineBytes;
            nextUses[row] = next.GetValueOrDefault(line, ulong.MaxValue);
            next[line] = (ulong)row;
        }
        Details = new AccessDetails
        {
            ProgramCounters = [.. Rows.Select(row => columns.HasFlag(AccessColumns.ProgramCounter) ? row.Piece.ProgramCounter : 0)],
            Streams = [.. Rows.Select(row => columns.HasFlag(AccessColumns.Stream) ? row.Piece.Stream : 0)],
            Times = columns.HasFlag(AccessColumns.Time) ? [.. Rows.Select(row => row.Piece.Time)] : [],
            NextUses = nextUses,
        };
    }

    /// <summary>The pieces, and the access of the stream each belongs to.</summary>
    public List<(int Access, Access Piece)> Rows { get; } = [];

    public AccessDetails Details { get; }
}
