using PluginNvm.Contracts;

namespace PluginNvm.Sizing.CapacityRules;

/// <summary>Asks an array model for areas, each capacity once.</summary>
internal sealed class AreaProbe(IArrayModel array, ArrayRequest request, CancellationToken cancellation)
{
    private readonly SortedDictionary<DataSize, Area?> _asked = [];

    /// <summary>The areas the model gave so far, by ascending capacity.</summary>
    public IReadOnlyList<(DataSize Capacity, Area Area)> Known => [.. _asked.Where(pair => pair.Value is not null).Select(pair => (pair.Key, pair.Value!.Value))];

    /// <summary>Why the model refused the capacity asked last of those it refused.</summary>
    public string LastRefusal { get; private set; } = "";

    /// <summary>The area at a capacity, or null where the model refuses it.</summary>
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
        }
        return _asked[capacity] = area;
    }
}
