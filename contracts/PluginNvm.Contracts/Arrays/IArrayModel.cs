namespace PluginNvm.Contracts;

/// <summary>What do N bits of these cells cost: latency, energy, leakage, area, organisation?</summary>
[PluginKind("array")]
public interface IArrayModel
{
    /// <summary>Characterises one memory.</summary>
    /// <exception cref="ModelException">The model holds no answer, or no organisation is feasible; the message says why and names the nearest that is.</exception>
    ArrayCharacterisation Characterise(ArrayRequest request, CancellationToken cancellation);

    /// <summary>The capacities the model can answer for this request's cell (its capacity is ignored), ascending; null when any. A look-up that answers at once, so it takes no cancellation.</summary>
    IReadOnlyList<DataSize>? Capacities(ArrayRequest request);
}
