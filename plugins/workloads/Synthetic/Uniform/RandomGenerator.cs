using PluginNvm.Contracts;
using PluginNvm.Workloads.Synthetic.Generation;

namespace PluginNvm.Workloads.Synthetic.Uniform;

/// <summary>Draws lines, each equally likely.</summary>
/// <param name="seed">The seed of the draws.</param>
/// <param name="start">Address of the first line.</param>
/// <param name="line">Bytes of a line.</param>
/// <param name="lines">How many lines, at least 1.</param>
/// <param name="size">Bytes of each access.</param>
/// <param name="writes">Which accesses write.</param>
internal sealed class RandomGenerator(Seed seed, ulong start, ulong line, ulong lines, uint size, DrawnWrites writes) : AccessGenerator
{
    private long _number;

    /// <inheritdoc />
    public override void Fill(AccessBlock block)
    {
        var addresses = block.Addresses.AsSpan(0, block.Count);
        for (var i = 0; i < addresses.Length; i++)
            addresses[i] = start + line * Draws.Below(seed, _number + i, lines);
        block.Sizes.AsSpan(0, block.Count).Fill(size);
        writes.Fill(block.Kinds.AsSpan(0, block.Count), _number);
        _number += block.Count;
    }
}
