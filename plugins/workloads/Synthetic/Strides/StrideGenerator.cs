using PluginNvm.Contracts;
using PluginNvm.Workloads.Synthetic.Generation;

namespace PluginNvm.Workloads.Synthetic.Strides;

/// <summary>Steps through memory, from its beginning again after the last place.</summary>
/// <param name="start">Address of the first place.</param>
/// <param name="stride">Bytes from place to place.</param>
/// <param name="places">How many places, at least 1.</param>
/// <param name="size">Bytes of each access.</param>
/// <param name="writes">Which accesses write.</param>
internal sealed class StrideGenerator(ulong start, ulong stride, ulong places, uint size, SpreadWrites writes) : AccessGenerator
{
    private SpreadWrites _writes = writes;
    private ulong _place;

    /// <inheritdoc />
    public override void Fill(AccessBlock block)
    {
        var place = _place;
        foreach (ref var address in block.Addresses.AsSpan(0, block.Count))
        {
            address = start + place * stride;
            if (++place == places)
                place = 0;
        }
        _place = place;
        block.Sizes.AsSpan(0, block.Count).Fill(size);
        _writes.Fill(block.Kinds.AsSpan(0, block.Count));
    }
}
