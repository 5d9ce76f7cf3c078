namespace PluginNvm.Tests.Simulators;

/// <summary>A line of a reference level.</summary>
internal sealed class ReferenceLine(ulong number, int bytes, int sectorBytes)
{
    public ulong Number => number;

    /// <summary>Whether each byte has a value.</summary>
    public bool[] Known { get; } = new bool[bytes];

    /// <summary>The values.</summary>
    public long[] Data { get; } = [.. Enumerable.Repeat(-1L, bytes)];

    /// <summary>Whether each sector holds what the memory behind does not.</summary>
    public bool[] Dirty { get; } = new bool[bytes / sectorBytes];

    public bool IsDirty => Dirty.Contains(true);

    /// <summary>All bytes of a sector are known.</summary>
    public bool Has(int sector) => Known.AsSpan(sector * sectorBytes, sectorBytes).IndexOf(false) < 0;

    /// <summary>No byte of a sector is known.</summary>
    public bool Lacks(int sector) => Known.AsSpan(sector * sectorBytes, sectorBytes).IndexOf(true) < 0;

    /// <summary>Values come from behind; those that are known here are newer.</summary>
    public void FillIn(int offset, long[] data)
    {
        for (var i = 0; i < data.Length; i++)
        {
            if (Known[offset + i])
                continue;
            Known[offset + i] = true;
            Data[offset + i] = data[i];
        }
    }

    /// <summary>Values are written; -1 keeps what is there.</summary>
    public void Put(int offset, ReadOnlySpan<long> data)
    {
        for (var i = 0; i < data.Length; i++)
        {
            Known[offset + i] = true;
            if (data[i] >= 0)
                Data[offset + i] = data[i];
        }
    }
}
