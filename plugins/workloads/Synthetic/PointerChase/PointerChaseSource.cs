using PluginNvm.Contracts;
using PluginNvm.Workloads.Synthetic.Generation;

namespace PluginNvm.Workloads.Synthetic.PointerChase;

/// <summary>
/// Nodes that each point to another, all of them in one cycle, followed from node 0: address = base + node size x node. Each of the (n - 1)! cycles of n nodes is equally
/// likely, as in Sattolo's algorithm.
/// </summary>
/// <remarks>
/// A cycle is kept as the order in which its nodes are visited, which is a random order of all nodes but the first: it gives the same distribution as Sattolo's table of
/// pointers, and reading it forward needs no access to memory that waits for the one before.
/// </remarks>
[Plugin("pointer-chase", "A synthetic access stream: nodes read in the order of a random cycle through all of them.",
    Source = "Random cycles after S. Sattolo, Information Processing Letters 22(6), 1986, doi:10.1016/0020-0190(86)90073-6.", UsesSeed = true)]
public sealed class PointerChaseSource : Plugin<IWorkloadSource, PointerChaseOptions>
{
    /// <inheritdoc />
    protected override IWorkloadSource Build()
    {
        var node = ByteCount.Of(Options.NodeSize, "nodeSize");
        var size = ByteCount.Within(Options.AccessSize, Options.NodeSize, "nodeSize");
        var start = ByteCount.Of(Options.Base, "base");
        var seed = Context.Seed.For("pointer-chase");
        return new SyntheticWorkload(
            FormattableString.Invariant($"pointer chase through {Options.Nodes:N0} nodes"),
            FormattableString.Invariant($"{Options.Nodes:N0} nodes of {ByteCount.Exact(Options.NodeSize)} from address 0x{start:x}, read round by round in one random cycle, each access of {ByteCount.Exact(Options.AccessSize)}."),
            Options.Accesses,
            cancellation =>
            {
                var visits = Visits(seed, cancellation);
                return () => new ChaseGenerator(visits, start, node, size);
            });
    }

    private uint[] Visits(Seed seed, CancellationToken cancellation) => Context.Shared.GetOrAdd(
        FormattableString.Invariant($"pointer chase nodes {Options.Nodes} seed {seed}"),
        () =>
        {
            var visits = Draws.Numbers(Options.Nodes);
            Draws.Shuffle(visits.AsSpan(1), seed, cancellation);
            return visits;
        });
}
