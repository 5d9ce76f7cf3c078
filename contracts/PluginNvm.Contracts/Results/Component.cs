namespace PluginNvm.Contracts;

/// <summary>
/// One part of a modelled system with what it spent in one run and occupies, without its children: totals are sums over the tree.
/// What one access of a memory costs in each of its parts is an <see cref="ArrayComponent"/>.
/// </summary>
public sealed record Component
{
    /// <summary>Name, unique among its siblings, for example <c>l2</c>. A path joins names with dots.</summary>
    public required string Name { get; init; }

    /// <summary>Energy of events, in this component alone.</summary>
    public Energy DynamicEnergy { get; init; }

    /// <summary>Leakage power integrated over the run, in this component alone.</summary>
    public Energy LeakageEnergy { get; init; }

    /// <summary>Leakage power, in this component alone.</summary>
    public Power LeakagePower { get; init; }

    /// <summary>Time in which the component was at work. Siblings may work at once, so these do not add up to the run's time.</summary>
    public Time BusyTime { get; init; }

    /// <summary>Silicon area, in this component alone.</summary>
    public Area Area { get; init; }

    /// <summary>Event counts and other plain numbers by name.</summary>
    public IReadOnlyDictionary<string, double> Counters { get; init; } = new Dictionary<string, double>();

    /// <summary>The parts of this part.</summary>
    public IReadOnlyList<Component> Children { get; init; } = [];

    /// <summary>Dynamic and leakage energy of this component and all below it.</summary>
    public Energy TotalEnergy => TotalDynamicEnergy + TotalLeakageEnergy;

    /// <summary>Dynamic energy of this component and all below it.</summary>
    public Energy TotalDynamicEnergy => Children.Aggregate(DynamicEnergy, (sum, child) => sum + child.TotalDynamicEnergy);

    /// <summary>Leakage energy of this component and all below it.</summary>
    public Energy TotalLeakageEnergy => Children.Aggregate(LeakageEnergy, (sum, child) => sum + child.TotalLeakageEnergy);

    /// <summary>Leakage power of this component and all below it.</summary>
    public Power TotalLeakagePower => Children.Aggregate(LeakagePower, (sum, child) => sum + child.TotalLeakagePower);

    /// <summary>Area of this component and all below it.</summary>
    public Area TotalArea => Children.Aggregate(Area, (sum, child) => sum + child.TotalArea);

    /// <summary>This component (under its name) and all below it, parents first. Paths start below this component: <c>l2</c>, <c>l2.reads</c>.</summary>
    public IEnumerable<(string Path, Component Component)> Walk()
    {
        yield return (Name, this);
        foreach (var found in Below(""))
            yield return found;
    }

    private IEnumerable<(string Path, Component Component)> Below(string prefix)
    {
        foreach (var child in Children)
        {
            yield return (prefix + child.Name, child);
            foreach (var found in child.Below($"{prefix}{child.Name}."))
                yield return found;
        }
    }
}
