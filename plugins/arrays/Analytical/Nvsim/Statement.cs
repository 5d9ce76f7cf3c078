namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>An entry whose key is known and whose value is well-formed.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Number">A number's value in the unit of the property that holds it.</param>
/// <param name="Text">The value as it was written.</param>
/// <param name="Shape">Rows, columns, active rows, active columns.</param>
internal sealed record Statement(Key Key, int Line, double Number, string Text, IReadOnlyList<int> Shape);

/// <summary>The statements of a file, in its order; of a key stated twice, the last holds.</summary>
internal sealed class Statements
{
    private readonly Dictionary<string, Statement> _last = new(StringComparer.Ordinal);
    private readonly List<Statement> _all = [];
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    /// <param name="lines">How many lines the file has.</param>
    public Statements(int lines) => End = lines;

    /// <summary>The last line, where what is missing would be added.</summary>
    public int End { get; }

    public IReadOnlyList<Statement> All => _all;

    /// <summary>Adds one and returns what it replaces.</summary>
    public Statement? Add(Statement statement)
    {
        var earlier = _last.GetValueOrDefault(statement.Key.Name);
        _last[statement.Key.Name] = statement;
        _all.Add(statement);
        return earlier;
    }

    /// <summary>Notes that a key was stated with a value that was refused, so that it is not said to be missing as well.</summary>
    public void Refuse(string key) => _refused.Add(key);

    public bool IsRefused(string key) => _refused.Contains(key);

    public Statement? Find(string key) => _last.GetValueOrDefault(key);

    /// <summary>The number stated for a key, else a default.</summary>
    public double Number(string key, double otherwise = 0) => Find(key)?.Number ?? otherwise;

    /// <summary>The word stated for a key, else a default.</summary>
    public string Word(string key, string otherwise) => Find(key)?.Text ?? otherwise;

    /// <summary>The line of a key, else the last line.</summary>
    public int Line(string key) => Find(key)?.Line ?? End;
}
