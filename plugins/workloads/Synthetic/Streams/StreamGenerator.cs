using PluginNvm.Contracts;
using PluginNvm.Workloads.Synthetic.Generation;

namespace PluginNvm.Workloads.Synthetic.Streams;

/// <summary>Passes through arrays that lie one behind the other.</summary>
/// <param name="arrays">What is done to each array.</param>
/// <param name="start">Address of the first array.</param>
/// <param name="arrayBytes">Bytes of each array.</param>
/// <param name="element">Bytes of each element.</param>
internal sealed class StreamGenerator(AccessKind[] arrays, ulong start, ulong arrayBytes, uint element) : AccessGenerator
{
    private ulong _offset;
    private int _array;

    /// <inheritdoc />
    public override void Fill(AccessBlock block)
    {
        var (offset, array) = (_offset, _array);
        var addresses = block.Addresses.AsSpan(0, block.Count);
        var kinds = block.Kinds.AsSpan(0, block.Count);
        for (var i = 0; i < addresses.Length; i++)
        {
            addresses[i] = start + (ulong)array * arrayBytes + offset;
            kinds[i] = arrays[array];
            if (++array < arrays.Length)
                continue;
            array = 0;
            offset += element;
            if (offset == arrayBytes)
                offset = 0;
        }
        block.Sizes.AsSpan(0, block.Count).Fill(element);
        (_offset, _array) = (offset, array);
    }
}
