using System.Runtime.CompilerServices;
using System.Text;
using Newtonsoft.Json;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Results;

/// <summary>The blobs of a store: equal ones are kept once, and their text stays on disk.</summary>
internal sealed class BlobTable
{
    private static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.None };

    private readonly List<Blob> _blobs = [];
    private readonly Dictionary<PointKey, int> _byContent = [];
    private readonly Dictionary<object, int> _byValue = [];
    private readonly ConditionalWeakTable<ResultTable, StrongBox<int>> _tables = [];
    private readonly Dictionary<int, WeakReference<object>> _live = [];
    private readonly List<int[]> _sets = [[]];
    private readonly Dictionary<string, int> _setNumbers = new(StringComparer.Ordinal) { [""] = 0 };

    /// <summary>The blobs of a set.</summary>
    public IReadOnlyList<int> Set(int number) => _sets[number];

    /// <summary>What a blob is.</summary>
    public BlobKind KindOf(int blob) => _blobs[blob].Kind;

    /// <summary>Reads a blob; one that this run made is still there.</summary>
    public T Read<T>(int blob)
        where T : class
        => _live.TryGetValue(blob, out var item) && item.TryGetTarget(out var live) ? (T)live : JsonConvert.DeserializeObject<T>(Encoding.UTF8.GetString(Text(blob)), Settings)!;

    /// <summary>A blob's text.</summary>
    public byte[] Text(int blob) => _blobs[blob].Segment.Read(_blobs[blob].Offset, _blobs[blob].Length);

    /// <summary>The number of a set of blobs.</summary>
    public int SetOf(int[] blobs)
    {
        var key = string.Join(',', blobs);
        if (_setNumbers.TryGetValue(key, out var number))
            return number;
        _sets.Add(blobs);
        return _setNumbers[key] = _sets.Count - 1;
    }

    /// <summary>Adds a blob that a segment holds.</summary>
    public int AddStored(Blob blob, ReadOnlySpan<byte> text) => Add(blob, ContentOf(blob.Kind, text));

    /// <summary>The number of an item, which is written when it is new.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="item">The item: a record with value equality, or a table.</param>
    /// <param name="write">Writes the text of a new item.</param>
    public int NumberOf(BlobKind kind, object item, Func<int, byte[], Blob> write)
    {
        if (item is ResultTable known && _tables.TryGetValue(known, out var box))
            return box.Value;
        if (item is not ResultTable && _byValue.TryGetValue(item, out var number))
            return number;

        var text = BlobText.Of(item);
        var content = ContentOf(kind, text);
        if (!_byContent.TryGetValue(content, out number))
            number = Add(write(_blobs.Count, text), content);
        _live.TryAdd(number, new WeakReference<object>(item));
        if (item is ResultTable table)
            _tables.AddOrUpdate(table, new StrongBox<int>(number));
        else
            _byValue[item] = number;
        return number;
    }

    private int Add(Blob blob, PointKey content)
    {
        if (_byContent.TryGetValue(content, out var number))
            return number;
        _blobs.Add(blob);
        return _byContent[content] = _blobs.Count - 1;
    }

    private static PointKey ContentOf(BlobKind kind, ReadOnlySpan<byte> text) => new(PointKey.Of(text).Value ^ (byte)kind);
}
