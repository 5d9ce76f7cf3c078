namespace PluginNvm.Policies.Recency;

/// <summary>The ways of every set in an order. At the start way 0 is last and the highest way first, so that ways leave in their own order.</summary>
internal interface IWayOrder
{
    /// <summary>The last way.</summary>
    int Last(int set);

    /// <summary>Puts a way first.</summary>
    void ToFront(int set, int way);

    /// <summary>Puts a way last.</summary>
    void ToBack(int set, int way);
}
