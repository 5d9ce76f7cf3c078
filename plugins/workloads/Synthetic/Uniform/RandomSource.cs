using PluginNvm.Contracts;
using PluginNvm.Workloads.Synthetic.Generation;

namespace PluginNvm.Workloads.Synthetic.Uniform;

/// <summary>
/// Lines drawn independently, each equally likely: with n = floor(footprint / line size) lines of l bytes, address = base + l U, U uniform on 0 to n - 1 (no line more likely
/// than another by more than the part n / 2^64).
/// </summary>
[Plugin("random", "A synthetic access stream: lines drawn at random, each equally likely.", UsesSeed = true)]
public sealed class RandomSource : Plugin<IWorkloadSource, RandomOptions>
{
    /// <inheritdoc />
    protected override IWorkloadSource Build()
    {
        var line = ByteCount.Of(Options.LineSize, "lineSize");
        var size = ByteCount.Within(Options.AccessSize, Options.LineSize, "lineSize");
        var start = ByteCount.Of(Options.Base, "base");
        var lines = ByteCount.Of(Options.Footprint, "footprint") / line;
        if (lines == 0)
            throw new ModelException($"footprint is {ByteCount.Exact(Options.Footprint)}, less than a line of {ByteCount.Exact(Options.LineSize)}.");
        var seed = Context.Seed.For("random");
        var writes = new DrawnWrites(seed.For("write"), Options.WriteFraction);
        return new SyntheticWorkload(
            $"random over {ByteCount.Exact(Options.Footprint)}",
            FormattableString.Invariant(
                $"{lines:N0} equally likely lines of {ByteCount.Exact(Options.LineSize)} from address 0x{start:x}, each access of {ByteCount.Exact(Options.AccessSize)}, a write with probability {Options.WriteFraction:R}."),
            Options.Accesses,
            _ => () => new RandomGenerator(seed.For("line"), start, line, lines, size, writes));
    }
}
