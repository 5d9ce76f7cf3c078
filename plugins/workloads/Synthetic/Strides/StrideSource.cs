using PluginNvm.Contracts;
using PluginNvm.Workloads.Synthetic.Generation;

namespace PluginNvm.Workloads.Synthetic.Strides;

/// <summary>
/// Addresses a constant distance apart. With a footprint of F bytes, a stride of d and accesses of s there are n = floor((F - s) / d) + 1 places; access j has address =
/// base + (j mod n) d.
/// </summary>
[Plugin("stride", "A synthetic access stream: addresses a constant distance apart, again and again over a piece of memory.")]
public sealed class StrideSource : Plugin<IWorkloadSource, StrideOptions>
{
    /// <inheritdoc />
    protected override IWorkloadSource Build()
    {
        var footprint = ByteCount.Of(Options.Footprint, "footprint");
        var stride = ByteCount.Of(Options.Stride, "stride");
        var size = ByteCount.Within(Options.AccessSize, Options.Footprint, "footprint");
        var start = ByteCount.Of(Options.Base, "base");
        var places = (footprint - size) / stride + 1;
        var writes = Options.WriteFraction;
        return new SyntheticWorkload(
            $"stride {ByteCount.Exact(Options.Stride)} over {ByteCount.Exact(Options.Footprint)}",
            FormattableString.Invariant($"{places:N0} places {ByteCount.Exact(Options.Stride)} apart from address 0x{start:x}, each access of {ByteCount.Exact(Options.AccessSize)}, {writes:R} of them writes."),
            Options.Accesses,
            _ => () => new StrideGenerator(start, stride, places, size, new SpreadWrites(writes)));
    }
}
