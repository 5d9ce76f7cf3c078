using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using PluginNvm.Contracts;
using PluginNvm.Host.Json;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Experiments;

/// <summary>
/// Which points the last run of a folder had: for each its number and its key, and after them the failures as JSON and a SHA-256 of it all. With the segments it is all that
/// reports need.
/// </summary>
internal static class PointIndex
{
    private const int EntrySize = sizeof(int) + PointKey.Size;

    /// <summary>Writes the index of a run.</summary>
    public static void Write(string path, Experiment experiment, PointOutcomes outcomes)
    {
        using var file = new BufferedStream(File.Create(path));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Put(ReadOnlySpan<byte> bytes)
        {
            file.Write(bytes);
            hash.AppendData(bytes);
        }

        Span<byte> entry = stackalloc byte[EntrySize];
        BinaryPrimitives.WriteInt32LittleEndian(entry, outcomes.Points.Count);
        Put(entry[..sizeof(int)]);
        foreach (var point in outcomes.Points)
        {
            BinaryPrimitives.WriteInt32LittleEndian(entry, point);
            experiment.KeyOf(experiment.Axes.IndicesOf(point)).Write(entry[sizeof(int)..]);
            Put(entry);
        }
        Put(Encoding.UTF8.GetBytes(outcomes.Failures.Count == 0 ? "[]" : JsonConvert.SerializeObject(outcomes.Failures)));
        file.Write(hash.GetHashAndReset());
    }

    /// <summary>What became of each point, as the index and the segments tell it. A point that is in neither the segments nor the failures has not been run.</summary>
    /// <exception cref="DiagnosticException">The index is damaged.</exception>
    public static PointOutcomes Read(string path, ResultStore store)
    {
        try
        {
            var file = File.ReadAllBytes(path);
            var bytes = file.AsSpan(0, file.Length - SHA256.HashSizeInBytes);
            if (!SHA256.HashData(bytes).AsSpan().SequenceEqual(file.AsSpan(bytes.Length)))
                throw new ArgumentException("The hash is another.", nameof(path));
            var count = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            var points = new int[count];
            var keys = new PointKey[count];
            for (var i = 0; i < count; i++)
            {
                var entry = bytes.Slice(sizeof(int) + i * EntrySize, EntrySize);
                points[i] = BinaryPrimitives.ReadInt32LittleEndian(entry);
                keys[i] = PointKey.Read(entry[sizeof(int)..]);
            }
            var outcomes = new PointOutcomes(points, store);
            for (var i = 0; i < count; i++)
            {
                if (store.TryGet(keys[i], out var stored))
                    outcomes.Finished(i, stored);
            }
            var failures = JsonConvert.DeserializeObject<List<PointFailure>>(Encoding.UTF8.GetString(bytes[(sizeof(int) + count * EntrySize)..]));
            failures?.ForEach(outcomes.Failed);
            return outcomes;
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException or OverflowException)
        {
            throw new DiagnosticException([new Diagnostic(DiagnosticCodes.Unreadable, new SourceLocation(path, 0, 0), "the index of points is damaged; run the experiment into this folder again, finished points are kept")]);
        }
    }
}
