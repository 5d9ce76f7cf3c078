using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Newtonsoft.Json;
using PluginNvm.Contracts;
using PluginNvm.Host.Experiments;

namespace PluginNvm.Host.Results;

/// <summary>
/// The finished points of a folder: append-only segment files, and in memory only numbers. Every run writes segments of its own, so a
/// write that was cut short can damage nothing written before. Safe to use from several threads.
/// </summary>
public sealed class ResultStore : IDisposable
{
    /// <summary>A run begins another segment when its last has this size: segments are read whole.</summary>
    private const long UsualSegmentSize = 1L << 30;

    private static readonly Dictionary<string, string> NoInputs = [];

    private readonly string _folder;
    private readonly long _segmentSize;
    private readonly Lock _lock = new();
    private readonly List<SegmentFile> _segments = [];
    private readonly List<ValueShape> _shapes = [];
    private readonly List<ValueRows> _rows = [];
    private readonly BlobTable _blobs = new();
    private readonly Dictionary<PointKey, StoredPoint> _points = [];
    private readonly HashSet<int> _shapesWritten = [];
    private readonly HashSet<int> _blobsWritten = [];
    private readonly SortedList<string, string> _furtherInputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _damage = new(StringComparer.Ordinal);
    private readonly Queue<KeyValuePair<string, string>> _inputsToWrite = [];
    private SegmentFile? _current;

    private ResultStore(string folder, long segmentSize)
    {
        _folder = folder;
        _segmentSize = segmentSize;
    }

    /// <summary>Bytes of segment files that could not be read: damage, or the end of a write that was cut short. The points they held are run again.</summary>
    public long DamagedBytes => _damage.Values.Sum();

    /// <summary><see cref="DamagedBytes"/> by name of the segment; segments without damage are not named.</summary>
    public IReadOnlyDictionary<string, long> Damage => _damage;

    /// <summary>SHA-256 of each file that an input file named, by its path, as points read it that are kept here.</summary>
    public IReadOnlyDictionary<string, string> FurtherInputs
    {
        get
        {
            lock (_lock)
                return _furtherInputs.Count == 0 ? NoInputs : new SortedList<string, string>(_furtherInputs, StringComparer.Ordinal);
        }
    }

    /// <summary>The number of finished points.</summary>
    public int Count => _points.Count;

    /// <summary>Opens the store of a folder, which is created when the first point finishes.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="segmentSize">Size from which a run begins another segment.</param>
    /// <exception cref="IOException">A segment cannot be read.</exception>
    public static ResultStore Open(string folder, long segmentSize = UsualSegmentSize)
    {
        var store = new ResultStore(folder, segmentSize);
        if (!Directory.Exists(folder))
            return store;
        foreach (var path in Directory.EnumerateFiles(folder, "*.seg").Order(StringComparer.Ordinal))
            store.Load(SegmentFile.Open(path));
        return store;
    }

    /// <summary>Finds a finished point.</summary>
    public bool TryGet(PointKey key, out StoredPoint point)
    {
        lock (_lock)
            return _points.TryGetValue(key, out point);
    }

    /// <summary>Notes a file that an input file named. It is written before the next point, so that no point is kept without the inputs it may depend on.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="sha256">The hash of its content.</param>
    public void AddFurtherInput(string path, string sha256)
    {
        lock (_lock)
        {
            if (_furtherInputs.TryGetValue(path, out var known) && known == sha256)
                return;
            _furtherInputs[path] = sha256;
            _inputsToWrite.Enqueue(KeyValuePair.Create(path, sha256));
        }
    }

    /// <summary>Appends a finished point.</summary>
    /// <exception cref="IOException">The disk is full or the folder is gone.</exception>
    public StoredPoint Add(PointKey key, PointRecord record)
    {
        lock (_lock)
        {
            var segment = _current is { } current && current.Size < _segmentSize ? current : _current = CreateSegment();
            for (; _inputsToWrite.TryPeek(out var input); _inputsToWrite.Dequeue())
                WriteInput(segment, input);
            var shape = ShapeOf(new ValueShape(record.Values.Select(value => new ValueColumn(value.Name, value.Unit, value.Better, record.Headlines.Contains(value.Name))).ToList()));
            if (_shapesWritten.Add(shape))
                WriteShape(segment, shape);
            var blobs = Blobs(segment, record);
            var values = record.Values.Select(value => value.Value).ToArray();
            segment.Append(FrameKind.Point, PointKey.Size + 4 + values.Length * sizeof(double) + blobs.Length * sizeof(int), (key, shape, values, blobs), static (payload, point) =>
            {
                point.key.Write(payload);
                BinaryPrimitives.WriteInt32LittleEndian(payload[PointKey.Size..], point.shape);
                var at = payload[(PointKey.Size + 4)..];
                MemoryMarshal.AsBytes(point.values.AsSpan()).CopyTo(at);
                MemoryMarshal.AsBytes(point.blobs.AsSpan()).CopyTo(at[(point.values.Length * sizeof(double))..]);
            });
            return _points[key] = new StoredPoint(shape, _rows[shape].Add(values), _blobs.SetOf(blobs));
        }
    }

    /// <summary>The columns of a point's values.</summary>
    public ValueShape ShapeOf(StoredPoint point) => _shapes[point.Shape];

    /// <summary>One of a point's values.</summary>
    /// <param name="point">The point.</param>
    /// <param name="column">Position in its shape.</param>
    public double Value(StoredPoint point, int column) => _rows[point.Shape][point.Row, column];

    /// <summary>The blobs of a point of one kind, by number: equal numbers are equal items.</summary>
    public IEnumerable<int> BlobsOf(StoredPoint point, BlobKind kind) => _blobs.Set(point.Blobs).Where(blob => _blobs.KindOf(blob) == kind);

    /// <summary>Reads a blob.</summary>
    public T ReadBlob<T>(int blob)
        where T : class
        => _blobs.Read<T>(blob);

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var segment in _segments)
            segment.Dispose();
    }

    private SegmentFile CreateSegment()
    {
        Directory.CreateDirectory(_folder);
        var last = _segments.Select(segment => int.TryParse(Path.GetFileNameWithoutExtension(segment.Path), out var number) ? number : 0).DefaultIfEmpty().Max();
        var created = SegmentFile.Create(Path.Combine(_folder, $"{last + 1:D6}.seg"));
        _segments.Add(created);
        _shapesWritten.Clear();
        _blobsWritten.Clear();
        return created;
    }

    private int ShapeOf(ValueShape shape)
    {
        var number = _shapes.IndexOf(shape);
        if (number >= 0)
            return number;
        _shapes.Add(shape);
        _rows.Add(new ValueRows(shape.Columns.Count));
        return _shapes.Count - 1;
    }

    private void WriteShape(SegmentFile segment, int shape)
    {
        var text = BlobText.Of(_shapes[shape]);
        segment.Append(FrameKind.Shape, sizeof(int) + text.Length, (shape, text), static (payload, state) =>
        {
            BinaryPrimitives.WriteInt32LittleEndian(payload, state.shape);
            state.text.CopyTo(payload[sizeof(int)..]);
        });
    }

    private static void WriteInput(SegmentFile segment, KeyValuePair<string, string> input)
    {
        var text = Encoding.UTF8.GetBytes($"{input.Value}\n{input.Key}");
        segment.Append(FrameKind.FurtherInput, text.Length, text, static (payload, text) => text.CopyTo(payload));
    }

    private int[] Blobs(SegmentFile segment, PointRecord record)
    {
        var blobs = new int[record.Tables.Count + record.Figures.Count + record.Provenance.Count];
        var at = 0;
        foreach (var table in record.Tables)
            blobs[at++] = Blob(segment, BlobKind.Table, table);
        foreach (var figure in record.Figures)
            blobs[at++] = Blob(segment, BlobKind.Figure, figure);
        foreach (var origin in record.Provenance)
            blobs[at++] = Blob(segment, BlobKind.Provenance, origin);
        return blobs;
    }

    /// <summary>The number of an item, which the current segment holds afterwards, so that each segment can be read alone.</summary>
    private int Blob(SegmentFile segment, BlobKind kind, object item)
    {
        var number = _blobs.NumberOf(kind, item, (number, text) => WriteBlob(segment, number, kind, text));
        if (!_blobsWritten.Contains(number))
            WriteBlob(segment, number, kind, _blobs.Text(number));
        return number;
    }

    private Blob WriteBlob(SegmentFile segment, int number, BlobKind kind, byte[] text)
    {
        const int head = sizeof(int) + 1;
        var offset = segment.Append(FrameKind.Blob, head + text.Length, (number, kind, text), static (payload, state) =>
        {
            BinaryPrimitives.WriteInt32LittleEndian(payload, state.number);
            payload[sizeof(int)] = (byte)state.kind;
            state.text.CopyTo(payload[head..]);
        });
        _blobsWritten.Add(number);
        return new Blob(kind, segment, offset + head, text.Length);
    }

    private void Load(SegmentFile segment)
    {
        _segments.Add(segment);
        var shapes = new Dictionary<int, int>();
        var blobs = new Dictionary<int, int>();
        var damaged = segment.ReadFrames((kind, offset, payload) =>
        {
            var head = payload.Length >= sizeof(int) ? BinaryPrimitives.ReadInt32LittleEndian(payload) : -1;
            switch (kind)
            {
                case FrameKind.Shape:
                    shapes[head] = ShapeOf(JsonConvert.DeserializeObject<ValueShape>(Encoding.UTF8.GetString(payload[sizeof(int)..]))!);
                    break;
                case FrameKind.Blob:
                    var text = payload[(sizeof(int) + 1)..];
                    blobs[head] = _blobs.AddStored(new Blob((BlobKind)payload[sizeof(int)], segment, offset + sizeof(int) + 1, text.Length), text);
                    break;
                case FrameKind.Point:
                    LoadPoint(payload, shapes, blobs);
                    break;
                case FrameKind.FurtherInput:
                    var input = Encoding.UTF8.GetString(payload).Split('\n', 2);
                    _furtherInputs[input[^1]] = input[0];
                    break;
            }
        });
        if (damaged > 0)
            _damage[Path.GetFileName(segment.Path)] = damaged;
    }

    /// <summary>A point whose shape or blobs were damaged is passed over, so it is run again.</summary>
    private void LoadPoint(ReadOnlySpan<byte> payload, Dictionary<int, int> shapes, Dictionary<int, int> blobs)
    {
        var key = PointKey.Read(payload);
        if (!shapes.TryGetValue(BinaryPrimitives.ReadInt32LittleEndian(payload[PointKey.Size..]), out var shape))
            return;
        var width = _shapes[shape].Columns.Count;
        var rest = payload[(PointKey.Size + sizeof(int))..];
        var numbers = MemoryMarshal.Cast<byte, int>(rest[(width * sizeof(double))..]).ToArray();
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!blobs.TryGetValue(numbers[i], out numbers[i]))
                return;
        }
        if (!_points.ContainsKey(key))
            _points[key] = new StoredPoint(shape, _rows[shape].Add(MemoryMarshal.Cast<byte, double>(rest[..(width * sizeof(double))])), _blobs.SetOf(numbers));
    }
}
