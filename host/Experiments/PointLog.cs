using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace PluginNvm.Host.Experiments;

/// <summary>
/// The finished points of a folder, one checksummed line each, appended as they finish. A line that does not match its checksum (a write cut
/// short) is passed over, so its point is run again.
/// </summary>
public sealed class PointLog : IDisposable
{
    private static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.None, NullValueHandling = NullValueHandling.Include };

    private readonly StreamWriter _writer;
    private readonly Lock _lock = new();

    private PointLog(StreamWriter writer, IReadOnlyDictionary<string, PointRecord> finished)
    {
        _writer = writer;
        Finished = finished;
    }

    /// <summary>The points found when the log was opened, by key.</summary>
    public IReadOnlyDictionary<string, PointRecord> Finished { get; }

    /// <summary>Opens the log of a folder, creating it when it is not there.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static PointLog Open(string path)
    {
        var finished = new Dictionary<string, PointRecord>(StringComparer.Ordinal);
        var endsCleanly = true;
        if (File.Exists(path))
        {
            foreach (var line in File.ReadLines(path))
            {
                if (Parse(line) is { } record)
                    finished[record.Key] = record;
            }
            endsCleanly = EndsWithLineFeed(path);
        }
        var writer = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read), new UTF8Encoding(false)) { NewLine = "\n" };
        if (!endsCleanly)
            writer.WriteLine();
        return new PointLog(writer, finished);
    }

    /// <summary>Appends a finished point.</summary>
    public void Append(PointRecord record)
    {
        var json = PointRecordWriter.Write(record);
        lock (_lock)
        {
            _writer.Write(Checksum(json));
            _writer.Write(' ');
            _writer.WriteLine(json);
            _writer.Flush();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _writer.Dispose();

    private static PointRecord? Parse(string line)
    {
        if (line.Length < 10 || line[8] != ' ' || Checksum(line[9..]) != line[..8])
            return null;
        try
        {
            return JsonConvert.DeserializeObject<PointRecord>(line[9..], Settings);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Checksum(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)).AsSpan(0, 4));

    private static bool EndsWithLineFeed(string path)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length == 0)
            return true;
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() == '\n';
    }
}
