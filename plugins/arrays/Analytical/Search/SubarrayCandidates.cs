using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>All subarrays that are fed the same bits, in groups of equal rows, columns and buffers; a group is built when it is asked for.</summary>
internal sealed class SubarrayCandidates
{
    private readonly Dictionary<Rule, long> _rejected = [];

    public SubarrayCandidates(ArrayDesign design, SubarrayFeed feed, IReadOnlyList<Organisation> inner, CircuitLibrary library)
    {
        var groups = new Dictionary<(int Rows, int Columns, BufferStyle Buffers), Group>();
        for (var i = 0; i < inner.Count; i++)
        {
            var broken = feed.Shape(design, inner[i], out var shape, out var rowBits);
            if (broken != Rule.None)
            {
                _rejected[broken] = _rejected.GetValueOrDefault(broken) + 1;
                continue;
            }
            var key = (shape.Rows, shape.Columns, shape.Buffers);
            if (!groups.TryGetValue(key, out var group))
                groups.Add(key, group = new Group(design, shape, rowBits, library));
            group.Add(i, shape);
        }
        Groups = [.. groups.Values];
        if (Groups.Length == 0)
            return;
        Least = Groups[0].AtLeast;
        foreach (var group in Groups.AsSpan(1))
            Least = SubarrayBound.Lower(Least, group.AtLeast);
        Count = Groups.Sum(group => group.Count);
    }

    public Group[] Groups { get; }

    /// <summary>Subarrays of all groups, legal or not.</summary>
    public int Count { get; }

    /// <summary>The least of every figure.</summary>
    public SubarrayBound Least { get; }

    /// <summary>Those that no shape comes of.</summary>
    public IReadOnlyDictionary<Rule, long> Rejected => _rejected;

    /// <summary>Subarrays of equal rows, columns and buffers.</summary>
    internal sealed class Group
    {
        private readonly ArrayDesign _design;
        private readonly CircuitLibrary _library;
        private readonly int _rowBits;
        private readonly List<(int Inner, SubarrayShape Shape)> _shapes = [];
        private readonly Dictionary<Rule, long> _rejected = [];
        private Candidate[]? _legal;

        public Group(ArrayDesign design, SubarrayShape shape, int rowBits, CircuitLibrary library)
        {
            (_design, _library, _rowBits) = (design, library, rowBits);
            Cells = (double)shape.Rows * shape.Columns;
            AtLeast = SubarrayBound.Of(design, Subarray.Bare(design, shape, library), library, [rowBits]);
        }

        public int Count => _shapes.Count;

        /// <summary>Cells of each.</summary>
        public double Cells { get; }

        /// <summary>What a mat of any of them costs at least.</summary>
        public SubarrayBound AtLeast { get; }

        /// <summary>The legal ones.</summary>
        public Candidate[] Legal => _legal ??= Build();

        /// <summary>How many break which rule.</summary>
        public IReadOnlyDictionary<Rule, long> Rejected => _rejected;

        public void Add(int inner, SubarrayShape shape) => _shapes.Add((inner, shape));

        private Candidate[] Build()
        {
            var legal = new List<Candidate>(_shapes.Count);
            foreach (var (inner, shape) in _shapes)
            {
                // No two of a search have the same shape, so the library would keep them for nothing.
                if (Subarray.Build(_design, shape, _library, out var broken) is { } subarray)
                    legal.Add(new Candidate(inner, _rowBits, subarray, SubarrayBound.Of(_design, subarray, _library,
                        [_rowBits, Log.TwoOf(shape.SenseAmpMux), Log.TwoOf(shape.OutputMux1), Log.TwoOf(shape.OutputMux2)])));
                else
                    _rejected[broken] = _rejected.GetValueOrDefault(broken) + 1;
            }
            return [.. legal];
        }
    }

    /// <summary>A legal subarray.</summary>
    /// <param name="Inner">Which of the inner organisations it is.</param>
    /// <param name="RowBits">Address bits of its row predecoders.</param>
    /// <param name="Subarray">It.</param>
    /// <param name="AtLeast">What a mat of it costs at least.</param>
    internal readonly record struct Candidate(int Inner, int RowBits, Subarray Subarray, SubarrayBound AtLeast);
}
