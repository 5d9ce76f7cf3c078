using PluginNvm.Contracts;
using PluginNvm.Systems.MissCurve.Curves;

namespace PluginNvm.Systems.MissCurve.Results;

/// <summary>Where the curves come from.</summary>
internal static class CurveOrigins
{
    private const string Cache = "LRU, writes allocate and fetch, write-back, empty at the start; lines that are dirty at the end are not among the write-backs; instruction fetches and prefetches count as reads";

    public static IEnumerable<Provenance> Of(StreamCurves curves, MissCurveOptions options)
    {
        if (options.Sets is { } sets)
        {
            yield return new Provenance("set-associative miss curves", ProvenanceKind.Computed, FormattableString.Invariant(
                $"exact, from the stack distances of {curves.Accesses} accesses of {options.Line} lines in {sets.From} to {sets.To} sets of up to {options.Ways} ways (Mattson et al., 1970); set = line number modulo sets; {Cache}"));
        }
        if (options.FullyAssociative.Exact)
        {
            yield return new Provenance("fully associative miss curve", ProvenanceKind.Computed, FormattableString.Invariant(
                $"exact, from the stack distances of {curves.Accesses} accesses of {options.Line} lines (Mattson et al., 1970); {Cache}"));
        }
        if (curves.Sampled is { } sampled)
        {
            yield return new Provenance("sampled miss curve", ProvenanceKind.Computed, FormattableString.Invariant(
                $"estimated from {sampled.Lines} lines, a share of {sampled.Rate:g4} (SHARDS, Waldspurger et al., 2015); the bound of the standard error is itself an estimate from the sample, too low where lines of very many accesses are not in it, and leaves out that the capacity an estimate is of has an error as well; nothing is said of caches of fewer than about {Math.Ceiling(1 / sampled.Rate)} lines"));
            if (!options.FullyAssociative.Exact)
                yield return new Provenance("distinct lines, footprint, compulsory misses", ProvenanceKind.Computed, "estimated from the sample");
        }
        yield return new Provenance("time and energy", ProvenanceKind.Assumed, "none: misses are counted, and cost nothing here");
    }
}
