using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>How a search is done; the winners do not depend on it.</summary>
internal sealed record SearchSettings
{
    /// <summary>Whether every organisation is built, one after the other; else parts are evaluated once and combined.</summary>
    public bool Exhaustive { get; init; }

    /// <summary>Whether legal organisations and broken rules are counted.</summary>
    public bool Counting { get; init; }

    /// <summary>Threads.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Keeps tag arrays, which many memories share; null where nothing is kept.</summary>
    public IArtefactCache? Shared { get; init; }
}
