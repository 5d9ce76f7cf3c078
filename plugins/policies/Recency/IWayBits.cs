namespace PluginNvm.Policies.Recency;

/// <summary>A bit for every way. Bits are set one by one and cleared all at once.</summary>
internal interface IWayBits
{
    /// <summary>Sets a way's bit.</summary>
    void Set(int set, int way);

    /// <summary>Sets a way's bit; if all of the set's are set then, clears those of the other ways.</summary>
    void SetAndMakeRoom(int set, int way);

    /// <summary>The lowest way whose bit is not set; -1 when all are.</summary>
    int LowestClear(int set);

    /// <summary>Clears the bits of all ways of a set.</summary>
    void Clear(int set);
}
