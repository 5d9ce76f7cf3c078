using PluginNvm.Contracts;
using PluginNvm.Workloads.Synthetic.Generation;

namespace PluginNvm.Workloads.Synthetic.Zipf;

/// <summary>
/// Lines drawn independently by Zipf's law: the line of rank k = 1 to n has the probability k^-s / (1^-s + 2^-s + ... + n^-s). Which line has which rank is a random
/// permutation; address = base + line size x line.
/// </summary>
[Plugin("zipf", "A synthetic access stream: lines drawn at random by Zipf's law, few of them often and many seldom, in random order in memory.",
    Source = "Drawn from an alias table (A. J. Walker, ACM TOMS 3(3), 1977, doi:10.1145/355744.355749; M. D. Vose, IEEE TSE 17(9), 1991, doi:10.1109/32.92917).", UsesSeed = true)]
public sealed class ZipfSource : Plugin<IWorkloadSource, ZipfOptions>
{
    /// <inheritdoc />
    protected override IWorkloadSource Build()
    {
        var line = ByteCount.Of(Options.LineSize, "lineSize");
        var size = ByteCount.Within(Options.AccessSize, Options.LineSize, "lineSize");
        var start = ByteCount.Of(Options.Base, "base");
        var seed = Context.Seed.For("zipf");
        var writes = new DrawnWrites(seed.For("write"), Options.WriteFraction);
        return new SyntheticWorkload(
            FormattableString.Invariant($"zipf {Options.Exponent:R} over {Options.Lines:N0} lines"),
            FormattableString.Invariant(
                $"{Options.Lines:N0} lines of {ByteCount.Exact(Options.LineSize)} from address 0x{start:x}, the k-th likeliest with a probability proportional to k^-{Options.Exponent:R}, each access of {ByteCount.Exact(Options.AccessSize)}, a write with probability {Options.WriteFraction:R}."),
            Options.Accesses,
            cancellation =>
            {
                var table = Table(seed.For("order"), cancellation);
                return () => new ZipfGenerator(table, seed.For("line"), start, line, size, writes);
            });
    }

    private AliasTable Table(Seed order, CancellationToken cancellation) => Context.Shared.GetOrAdd(
        FormattableString.Invariant($"zipf lines {Options.Lines} exponent {Options.Exponent:R} order {order}"),
        () => new AliasTable(ZipfLaw.OfLines(Options.Lines, Options.Exponent, order, cancellation), cancellation));
}
