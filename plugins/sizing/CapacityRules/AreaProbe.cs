using PluginNvm.Contracts;

namespace PluginNvm.Sizing.CapacityRules;

/// <summary>Asks an array model for areas, each capacity once.</summary>
internal sealed class AreaProbe(IArrayModel array, ArrayRequest request, CancellationToken cancellation)
{
    // A model that refuses so many sizes will not answer for the next; with the default step and maximum all sizes are tried.
    private const int MostRefusals = 4096;

    private readonly SortedDictionary<DataSize, Area?> _asked = [];
    private int _refusals;

    /// <summary>The areas the model gave so far, by ascending capacity.</summary>
    public IReadOnlyList<(DataSize Capacity, Area Area)> Known => [.. _asked.Where(pair => pair.Value is not null).Select(pair => (pair.Key, pair.Value!.Value))];

    /// <summary>Why the model refused the capacity asked last of those it refused.</summary>
    public string LastRefusal { get; private set; } = "";

    /// <summary>The area at a capacity, or null where the model refuses it.</summary>
    /// <exception cref="ModelException">The model refused too many capacities.</exception>
    public Area? Area(DataSize capacity)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_asked.TryGetValue(capacity, out var known))
            return known;
        Area? area = null;
        try
        {
            area = array.Characterise(request with { Capacity = capacity }, cancellation).Area;
        }
        catch (ModelException refusal)
        {
            LastRefusal = refusal.Message;
            _refusals++;
        }
        if (_refusals > MostRefusals)
        {
            throw new ModelException(
                $"sizing 'iso-area': the array model refused {MostRefusals} of the capacities tried; a larger 'step' or a smaller 'maximum' leaves fewer to try. The last refusal: {LastRefusal}");
        }
        return _asked[capacity] = area;
    }
}
