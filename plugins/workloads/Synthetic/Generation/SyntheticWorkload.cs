using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Synthetic.Generation;

/// <summary>A synthetic stream as a workload.</summary>
/// <param name="name">The pattern and what sets it apart from others of its kind.</param>
/// <param name="formula">Which addresses it has, in words and numbers.</param>
/// <param name="accesses">How many accesses.</param>
/// <param name="prepare">Makes what all readers share, and gives what begins a reader's generator.</param>
internal sealed class SyntheticWorkload(string name, string formula, long accesses, Func<CancellationToken, Func<AccessGenerator>> prepare) : IWorkloadSource
{
    /// <inheritdoc />
    public Workload Load(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new StreamWorkload
        {
            Name = name,
            Stream = new GeneratedStream($"{name}: {formula}", accesses, prepare(cancellation)),
            Provenance = [new Provenance("accesses", ProvenanceKind.Computed, FormattableString.Invariant($"{accesses:N0} accesses of a synthetic stream: {formula}"))],
        };
    }
}
