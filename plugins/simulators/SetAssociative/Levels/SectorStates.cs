namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <summary>The bits of each frame's sectors, one byte of sectors per frame.</summary>
internal sealed class SectorStates
{
    /// <summary>For levels of whole lines.</summary>
    public static readonly SectorStates None = new();

    private readonly int _shift;
    private readonly int _bytes;
    private readonly int _lineMask;
    private readonly ulong[] _written;

    public SectorStates(LevelShape shape)
    {
        var frames = checked(shape.Sets * shape.Ways);
        _shift = shape.SectorShift;
        _bytes = shape.SectorBytes;
        _lineMask = shape.LineBytes - 1;
        PerLine = shape.SectorsOfLine;
        Present = new byte[frames];
        Partial = new byte[frames];
        Dirty = new byte[frames];
        _written = shape.WriteMiss == Contracts.WriteMissPolicy.LazyFetch ? new ulong[checked(frames * PerLine)] : [];
    }

    private SectorStates()
    {
        (Present, Partial, Dirty, _written) = ([], [], [], []);
    }

    /// <summary>Sectors of a line.</summary>
    public int PerLine { get; }

    /// <summary>Sectors of which every byte is known.</summary>
    public byte[] Present { get; }

    /// <summary>Sectors of which only written bytes are known.</summary>
    public byte[] Partial { get; }

    /// <summary>Sectors that hold data the memory behind does not have.</summary>
    public byte[] Dirty { get; }

    /// <summary>The sectors an access within one line touches.</summary>
    public uint Touched(ulong address, uint size)
    {
        var offset = (uint)address & (uint)_lineMask;
        return (2u << (int)(offset + size - 1 >> _shift)) - (1u << (int)(offset >> _shift));
    }

    /// <summary>Of the sectors an access touches, those it covers whole.</summary>
    public uint Covered(ulong address, uint size)
    {
        var offset = (uint)address & (uint)_lineMask;
        var first = (offset + (uint)_bytes - 1) >> _shift;
        var end = (offset + size) >> _shift;
        return end > first ? (1u << (int)end) - (1u << (int)first) : 0;
    }

    /// <summary>Marks the bytes that a write without fetch brings into sectors that are not wholly known.</summary>
    public void Write(int frame, uint sectors, ulong address, uint size)
    {
        var offset = (uint)address & (uint)_lineMask;
        for (var sector = 0; sector < PerLine; sector++)
        {
            if ((sectors >> sector & 1) == 0)
                continue;
            var start = (uint)(sector << _shift);
            var from = Math.Max(offset, start) - start;
            var to = Math.Min(offset + size, start + (uint)_bytes) - start;
            ref var written = ref _written[frame * PerLine + sector];
            if ((Partial[frame] >> sector & 1) == 0)
                written = 0;
            written |= Ones(to) & ~Ones(from);
            var bit = (byte)(1 << sector);
            if (written == Ones((uint)_bytes))
            {
                Present[frame] |= bit;
                Partial[frame] &= (byte)~bit;
            }
            else
            {
                Partial[frame] |= bit;
            }
        }
    }

    /// <summary>A frame is given to another line.</summary>
    public void Clear(int frame) => Present[frame] = Partial[frame] = Dirty[frame] = 0;

    private static ulong Ones(uint count) => count >= 64 ? ulong.MaxValue : (1ul << (int)count) - 1;
}
