using PluginNvm.Contracts;
using PluginNvm.Workloads.Synthetic.Generation;

namespace PluginNvm.Workloads.Synthetic.Streams;

/// <summary>
/// Arrays passed through element by element. With n elements of s bytes in each array and m accesses for each element, access j is to element i = floor(j / m) mod n of
/// array j mod m: address = base + (j mod m) n s + i s.
/// </summary>
[Plugin("stream", "A synthetic access stream: arrays read and written element by element, as by a vector copy or triad.",
    Source = "Kernels after J. D. McCalpin's STREAM benchmark.")]
public sealed class StreamSource : Plugin<IWorkloadSource, StreamOptions>
{
    /// <inheritdoc />
    protected override IWorkloadSource Build()
    {
        var array = ByteCount.Of(Options.ArraySize, "arraySize");
        var element = (uint)ByteCount.Of(Options.ElementSize, "elementSize");
        var start = ByteCount.Of(Options.Base, "base");
        if (array % element != 0)
            throw new ModelException($"arraySize is {ByteCount.Exact(Options.ArraySize)}, no multiple of the elementSize of {ByteCount.Exact(Options.ElementSize)}.");
        AccessKind[] kinds = Options.Kernel switch
        {
            StreamKernel.Read => [AccessKind.Read],
            StreamKernel.Write => [AccessKind.Write],
            StreamKernel.Copy => [AccessKind.Read, AccessKind.Write],
            _ => [AccessKind.Read, AccessKind.Read, AccessKind.Write],
        };
        var kernel = Options.Kernel.ToString().ToLowerInvariant();
        return new SyntheticWorkload(
            $"stream {kernel} over arrays of {ByteCount.Exact(Options.ArraySize)}",
            FormattableString.Invariant($"{kernel}, element by element, of {kinds.Length} array(s) of {ByteCount.Exact(Options.ArraySize)}, elements of {ByteCount.Exact(Options.ElementSize)}, from address 0x{start:x}."),
            Options.Accesses,
            _ => () => new StreamGenerator(kinds, start, array, element));
    }
}
