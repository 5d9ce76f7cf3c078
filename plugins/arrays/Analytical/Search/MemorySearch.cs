using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>Finds the best organisations of a memory for all objectives at once.</summary>
internal static class MemorySearch
{
    // What is asked of an array binds the data only (fault D7).
    private static readonly Dictionary<Objective, double> Unlimited = [];

    /// <summary>Searches the arrays of a memory.</summary>
    /// <exception cref="PluginNvm.Contracts.ModelException">Node or temperature lies outside the device table.</exception>
    public static MemoryResult Run(MemoryQuery query, Conventions conventions, CancellationToken cancellation, SearchSettings? settings = null)
    {
        settings ??= new SearchSettings();
        var designs = new ArrayDesigns(query, conventions);
        // The data array of a sequential or fast cache is searched over rows per set, of which only one is ever legal (fault D29).
        var rows = query.IsCache && query.Access != CacheAccessMode.Normal ? new Span(1, query.Ways) : Span.Of(1);
        return new MemoryResult
        {
            Query = query,
            Tags = query.IsCache ? Tags(query, designs, conventions, settings, cancellation) : null,
            Data = ArraySearch.Data(query, designs).Run(query.Space with { RowsPerSet = rows }, query.Limits, settings, cancellation),
        };
    }

    /// <summary>The Pareto front of a RAM or of a cache's data array.</summary>
    /// <exception cref="PluginNvm.Contracts.ModelException">Node or temperature lies outside the device table, or the model knows no front for such a memory.</exception>
    public static IReadOnlyList<ArrayWinner> Front(MemoryQuery query, Conventions conventions, CancellationToken cancellation) =>
        ArraySearch.Data(query, new ArrayDesigns(query, conventions)).Front(query.Space, cancellation);

    private static ArraySearchResult Tags(MemoryQuery query, ArrayDesigns designs, Conventions conventions, SearchSettings settings, CancellationToken cancellation)
    {
        ArraySearchResult Search() => ArraySearch.Tags(designs).Run(DesignSpace.Tags, Unlimited, settings, cancellation);
        return settings.Shared is { } shared ? shared.GetOrAdd($"analytical tags, {conventions.Name}: {query.TagsKey}", Search) : Search();
    }
}
