using PluginNvm.Contracts;
using PluginNvm.Workloads.Synthetic.Generation;

namespace PluginNvm.Workloads.Synthetic.TiledGemm;

/// <summary>
/// The product C += A B of row-major matrices, as three loops over tiles around three loops within a tile make it:
/// <code>
/// for i0 in 0, tileM, 2 tileM, ... below m
///   for j0 in 0, tileN, ... below n
///     for k0 in 0, tileK, ... below k
///       for i in i0 up to min(i0 + tileM, m) - 1
///         for j in j0 up to min(j0 + tileN, n) - 1
///           read C[i, j]
///           for l in k0 up to min(k0 + tileK, k) - 1
///             read A[i, l]
///             read B[l, j]
///           write C[i, j]
/// </code>
/// One element of C is summed up in a register. A product has 2 m n (k + ceil(k / tileK)) accesses. With elements of s bytes: A[i, l] at base + (i k + l) s, B[l, j] at
/// base + (m k + l n + j) s, C[i, j] at base + (m k + k n + i n + j) s.
/// </summary>
[Plugin("tiled-gemm", "A synthetic access stream: the exact accesses of a matrix product in tiles, without a cache.")]
public sealed class TiledGemmSource : Plugin<IWorkloadSource, TiledGemmOptions>
{
    private const ulong LargestFootprint = 1UL << 50;

    /// <inheritdoc />
    protected override IWorkloadSource Build()
    {
        var element = (uint)ByteCount.Of(Options.ElementSize, "elementSize");
        var start = ByteCount.Of(Options.Base, "base");
        var (m, n, k) = ((UInt128)Options.M, (UInt128)Options.N, (UInt128)Options.K);
        var footprint = (m * k + k * n + m * n) * element;
        if (footprint > LargestFootprint)
            throw new ModelException($"The matrices of {Options.M} x {Options.K}, {Options.K} x {Options.N} and {Options.M} x {Options.N} elements take {footprint} bytes; at most 2^50 (1 PiB) have addresses here.");
        var rounds = (k + (UInt128)Options.TileK - 1) / (UInt128)Options.TileK;
        var product = 2 * m * n * (k + rounds);
        if (Options.Accesses is null && product > long.MaxValue)
            throw new ModelException($"The product has {product} accesses, more than a stream can; state how many are wanted as accesses.");
        return new SyntheticWorkload(
            FormattableString.Invariant($"gemm {Options.M} x {Options.N} x {Options.K} in tiles of {Options.TileM} x {Options.TileN} x {Options.TileK}"),
            FormattableString.Invariant(
                $"C += A B, C of {Options.M} x {Options.N}, A of {Options.M} x {Options.K}, elements of {ByteCount.Exact(Options.ElementSize)}, row-major from address 0x{start:x}, tiles of {Options.TileM} x {Options.TileN} x {Options.TileK} (m x n x k), one element of C in a register; one product has {product:N0} accesses."),
            Options.Accesses ?? (long)product,
            _ => () => new GemmGenerator(Options, start, element));
    }
}
