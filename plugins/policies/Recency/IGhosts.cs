namespace PluginNvm.Policies.Recency;

/// <summary>Lines that a set remembers after they left, in one list or two by age.</summary>
internal interface IGhosts
{
    /// <summary>Lines in a list.</summary>
    int Count(int set, int list);

    /// <summary>Whether there is room for no other.</summary>
    bool IsFull(int set);

    /// <summary>The entry of a line, until the next change, or <see cref="SlotLists.None"/>.</summary>
    int Find(int set, ulong line);

    /// <summary>The list of an entry.</summary>
    int ListOf(int set, int entry);

    /// <summary>Remembers a line that is in no list, where there is room, as the newest of a list.</summary>
    void Add(int set, int list, ulong line);

    /// <summary>Forgets an entry.</summary>
    void Remove(int set, int entry);

    /// <summary>Forgets the oldest of a list that is not empty.</summary>
    void RemoveOldest(int set, int list);
}
