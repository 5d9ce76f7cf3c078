namespace PluginNvm.Simulators.SetAssociative.Tags;

/// <summary>Which line is in which way. A struct whose fields never change, so that the loop may work on a copy.</summary>
internal interface ITagStore
{
    /// <summary>Whether a set may have more than 64 ways, so that its valid and dirty bits take several words.</summary>
    static abstract bool ManyWays { get; }

    /// <summary>Whether a way of a set holds a line, and which; without a meaning where none does.</summary>
    bool TryFind(int set, ulong line, out int way);

    /// <summary>The line last put into a way.</summary>
    ulong LineAt(int set, int way);

    /// <summary>Puts a line into a way that is free.</summary>
    void Put(int set, int way, ulong line);

    /// <summary>Frees a way that holds a line.</summary>
    void Remove(int set, int way, ulong line);
}
