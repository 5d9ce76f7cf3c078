using PluginNvm.Workloads.Traces;

namespace PluginNvm.Validation.Workloads;

/// <summary>
/// Do the reference traces hold the reads and writes that two cache simulators counted in them? Source: README.md and golden.csv beside the traces (counts of Dinero IV
/// release 7 and of a second simulator). Tolerance: none.
/// </summary>
[TestClass]
public sealed class ReferenceTraceTests
{
    [TestMethod]
    [DataRow("c1_conv_direct", 1_944_831L, 55_169L)]
    [DataRow("c2_im2col_gemm", 1_943_727L, 1_056_273L)]
    [DataRow("c3_spmv", 773_333L, 26_667L)]
    [DataRow("c4_chase", 564_706L, 35_294L)]
    [DataRow("c5_zipf", 280_307L, 119_693L)]
    public void Reads_and_writes_are_exact(string trace, long reads, long writes)
    {
        var path = ReferenceData.File("traces", $"{trace}.din.gz");
        foreach (var threads in new int?[] { null, 0, 1 })
        {
            var (foundReads, foundWrites, unaligned) = Count(new InputFile(path, Path.GetFileName(path)), threads);
            Console.WriteLine($"{trace}: {foundReads:N0} reads, {foundWrites:N0} writes; deviation 0 required");
            Assert.AreEqual(reads, foundReads);
            Assert.AreEqual(writes, foundWrites);
            Assert.AreEqual(0, unaligned);
        }
    }

    private static (long Reads, long Writes, long Unaligned) Count(InputFile file, int? threads)
    {
        var source = new DinSource().Create(new TraceOptions { File = file, Threads = threads }, NoSharing.Context);
        using var reader = ((StreamWorkload)source.Load(CancellationToken.None)).Stream.Open();
        var block = new AccessBlock(65536);
        var counts = new long[256];
        long unaligned = 0;
        while (reader.Read(block, CancellationToken.None))
        {
            for (var i = 0; i < block.Count; i++)
            {
                counts[(int)block.Kinds[i]]++;
                if (block.Addresses[i] % 4 != 0 || block.Sizes[i] != 4)
                    unaligned++;
            }
        }
        Assert.AreEqual(counts.Sum(), counts[(int)AccessKind.Read] + counts[(int)AccessKind.Write]);
        return (counts[(int)AccessKind.Read], counts[(int)AccessKind.Write], unaligned);
    }
}
