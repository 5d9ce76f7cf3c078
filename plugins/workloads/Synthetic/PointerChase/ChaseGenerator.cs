using PluginNvm.Contracts;
using PluginNvm.Workloads.Synthetic.Generation;

namespace PluginNvm.Workloads.Synthetic.PointerChase;

/// <summary>Visits nodes in a given order, round by round.</summary>
/// <param name="visits">The nodes of one round.</param>
/// <param name="start">Address of node 0.</param>
/// <param name="node">Bytes of a node.</param>
/// <param name="size">Bytes of each access.</param>
internal sealed class ChaseGenerator(uint[] visits, ulong start, ulong node, uint size) : AccessGenerator
{
    private int _next;

    /// <inheritdoc />
    public override void Fill(AccessBlock block)
    {
        var addresses = block.Addresses.AsSpan(0, block.Count);
        while (!addresses.IsEmpty)
        {
            var run = visits.AsSpan(_next, Math.Min(visits.Length - _next, addresses.Length));
            for (var i = 0; i < run.Length; i++)
                addresses[i] = start + node * run[i];
            addresses = addresses[run.Length..];
            _next += run.Length;
            if (_next == visits.Length)
                _next = 0;
        }
        block.Sizes.AsSpan(0, block.Count).Fill(size);
        block.Kinds.AsSpan(0, block.Count).Clear();
    }
}
