using PluginNvm.Modeling;
using PluginNvm.Workloads.Combined;
using PluginNvm.Workloads.Synthetic.Zipf;
using PluginNvm.Workloads.Traces;

namespace PluginNvm.Benchmarks.Caches;

/// <summary>A stream that lies in memory, and the same as text for programs that read it from a file.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Stream">The accesses.</param>
internal sealed record BenchmarkStream(string Name, ResidentStream Stream)
{
    private readonly Lazy<ResidentStream> _withInstruction = new(() => WithInstructionOf(Name, Stream));

    /// <summary>The same as the accesses of one instruction, for policies that learn from instructions.</summary>
    public ResidentStream WithInstruction => _withInstruction.Value;

    /// <summary>The four recorded programs one after another, repeated to twenty million accesses; null where the reference traces are not at hand.</summary>
    public static BenchmarkStream? Programs(long accesses = 20_000_000)
    {
        if (ReferenceFolder.Find("traces") is not { } folder)
            return null;
        var names = new[] { "c1_conv_direct", "c2_im2col_gemm", "c3_spmv", "c4_chase" };
        var parts = names.Select(name => Path.Combine(folder, name + ".din.gz"))
            .Select(path => ((StreamWorkload)new DinSource().Create(new TraceOptions { File = new InputFile(path, Path.GetFileName(path)) }, NoSharing.Context).Load(CancellationToken.None)).Stream);
        return new BenchmarkStream("c1-c4", ResidentStream.Read(new Repeated([.. parts], accesses), long.MaxValue, CancellationToken.None)!);
    }

    /// <summary>Ten million accesses of a million lines by Zipf's law with an exponent of 1, a third of them writes.</summary>
    public static BenchmarkStream Zipf(long accesses = 10_000_000)
    {
        var options = new ZipfOptions { Accesses = accesses, Lines = 1_000_000, Exponent = 1, WriteFraction = 1.0 / 3 };
        var workload = (StreamWorkload)new ZipfSource().Create(options, NoSharing.Context).Load(CancellationToken.None);
        return new BenchmarkStream("zipf", ResidentStream.Read(workload.Stream, long.MaxValue, CancellationToken.None)!);
    }

    /// <summary>Writes the accesses as din text.</summary>
    public void WriteDin(string path)
    {
        using var writer = new StreamWriter(path, append: false, System.Text.Encoding.ASCII, bufferSize: 1 << 20);
        foreach (var block in Stream.Blocks)
        {
            for (var i = 0; i < block.Count; i++)
            {
                writer.Write(block.Kinds[i].Writes() ? "1 " : "0 ");
                writer.Write(block.Addresses[i].ToString("x", System.Globalization.CultureInfo.InvariantCulture));
                writer.Write('\n');
            }
        }
    }

    private static ResidentStream WithInstructionOf(string name, IAccessStream stream)
    {
        var options = new InterleaveOptions { Streams = [new InterleavedOptions { Workload = new Given(name, stream), Turn = long.MaxValue }] };
        var workload = (StreamWorkload)new Interleave().Create(options, NoSharing.Context).Load(CancellationToken.None);
        return ResidentStream.Read(workload.Stream, long.MaxValue, CancellationToken.None)!;
    }

    private sealed class Given(string name, IAccessStream stream) : IWorkloadSource
    {
        public Workload Load(CancellationToken cancellation) => new StreamWorkload { Name = name, Stream = stream, Provenance = [] };
    }

    // Streams one after another, from the beginning again until there are enough accesses.
    private sealed class Repeated(IReadOnlyList<IAccessStream> parts, long accesses) : IAccessStream
    {
        public AccessColumns Columns => AccessColumns.None;

        public Time? Tick => null;

        public string Identity => "benchmark";

        public IAccessReader Open() => new Reader(parts, accesses);

        private sealed class Reader(IReadOnlyList<IAccessStream> parts, long left) : IAccessReader
        {
            private int _part;
            private long _left = left;
            private IAccessReader _reader = parts[0].Open();

            public bool Read(AccessBlock block, CancellationToken cancellation)
            {
                while (_left > 0)
                {
                    if (_reader.Read(block, cancellation))
                    {
                        block.Count = (int)Math.Min(block.Count, _left);
                        _left -= block.Count;
                        return true;
                    }
                    _reader.Dispose();
                    _part = (_part + 1) % parts.Count;
                    _reader = parts[_part].Open();
                }
                block.Count = 0;
                return false;
            }

            public void Dispose() => _reader.Dispose();
        }
    }
}
