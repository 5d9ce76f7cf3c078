namespace PluginNvm.Policies.Rereference;

/// <summary>The predicted re-reference interval of every frame: 0 the nearest, <see cref="Distant"/> the farthest.</summary>
internal interface IIntervals
{
    /// <summary>The largest value.</summary>
    int Distant { get; }

    /// <summary>Gives a frame a value.</summary>
    void Set(int set, int way, int value);

    /// <summary>The lowest way whose value is the largest, after as many have been added to all ways of the set as the farthest lacks.</summary>
    int FindDistant(int set);
}
