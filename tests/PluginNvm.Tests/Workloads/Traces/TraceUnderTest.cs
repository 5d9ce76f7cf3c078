using System.IO.Compression;
using System.Text;
using PluginNvm.Workloads.Traces;

namespace PluginNvm.Tests.Workloads.Traces;

/// <summary>A trace file of its own for one test.</summary>
internal sealed class TraceUnderTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pluginnvm-trace").FullName;

    public TraceUnderTest(string text, string name = "trace.din")
        : this(Encoding.Latin1.GetBytes(text), name)
    {
    }

    public TraceUnderTest(byte[] content, string name = "trace.din")
    {
        File = new InputFile(Path.Combine(_folder, name), name);
        System.IO.File.WriteAllBytes(File.FullPath, content);
    }

    public InputFile File { get; }

    public StreamWorkload Din(Func<TraceOptions, TraceOptions>? with = null) =>
        (StreamWorkload)new DinSource().Create(With(with), NoSharing.Context).Load(CancellationToken.None);

    public StreamWorkload Xdin(Func<TraceOptions, TraceOptions>? with = null) =>
        (StreamWorkload)new XdinSource().Create(With(with), NoSharing.Context).Load(CancellationToken.None);

    /// <summary>The error that ends the reading, and what was read before it, with any number of threads alike.</summary>
    public (string Message, int Before) Refused(bool extended = false, Func<TraceOptions, TraceOptions>? with = null)
    {
        var outcomes = new List<(string, int)>();
        foreach (var threads in new[] { 0, 1, 3 })
        {
            TraceOptions All(TraceOptions options) => (with?.Invoke(options) ?? options) with { Threads = threads };
            using var reader = (extended ? Xdin(All) : Din(All)).Stream.Open();
            var block = new AccessBlock(5);
            var before = 0;
            var error = Assert.ThrowsExactly<ModelException>(() =>
            {
                while (reader.Read(block, CancellationToken.None))
                    before += block.Count;
            });
            Assert.AreEqual(error.Message, Assert.ThrowsExactly<ModelException>(() => reader.Read(block, CancellationToken.None)).Message);
            outcomes.Add((error.Message, before));
        }
        Assert.HasCount(1, outcomes.Distinct());
        return outcomes[0];
    }

    public static byte[] Gzip(string text)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
            gzip.Write(Encoding.Latin1.GetBytes(text));
        return compressed.ToArray();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private TraceOptions With(Func<TraceOptions, TraceOptions>? with)
    {
        var options = new TraceOptions { File = File };
        return with?.Invoke(options) ?? options;
    }
}
