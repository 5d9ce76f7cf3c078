namespace PluginNvm.Contracts;

/// <summary>Where a number comes from.</summary>
public enum ProvenanceKind
{
    /// <summary>Computed by a model from its inputs.</summary>
    Computed,

    /// <summary>Read in an accessible publication.</summary>
    Published,

    /// <summary>Obtained by running a named tool or device.</summary>
    Measured,

    /// <summary>Fitted so that results meet published values: agreement with those values proves nothing.</summary>
    Calibrated,

    /// <summary>From memory of the literature, not read in an accessible source: recalled, unverified.</summary>
    Recalled,

    /// <summary>Stated by the user.</summary>
    Stated,

    /// <summary>Chosen by the model because the user stated nothing.</summary>
    Assumed,
}

/// <summary>The origin of a number or a group of numbers, shown wherever they are.</summary>
/// <param name="Subject">What it speaks of, for example <c>cache latency, energy, leakage and area</c>.</param>
/// <param name="Kind">How the numbers came to be.</param>
/// <param name="Source">Publication, tool or plugin, and anything a reader must know before trusting the numbers.</param>
public sealed record Provenance(string Subject, ProvenanceKind Kind, string Source)
{
    /// <summary>The kind in words, as reports print it.</summary>
    public string Label => Kind == ProvenanceKind.Recalled ? "recalled, unverified" : Kind.ToString().ToLowerInvariant();
}
