using PluginNvm.Contracts;

namespace PluginNvm.Technologies.CellFile;

/// <summary>Everything wrong with one file, so that its user mends all of it at once.</summary>
internal sealed class Problems(string file)
{
    private readonly List<(int Line, int Column, string Text)> _found = [];

    public void Add(JsonNode at, string text) => Add(at.Line, at.Column, text);

    public void Add(int line, int column, string text) => _found.Add((line, column, text));

    /// <summary>Throws one exception with a line for each problem, in the order of the file; does nothing when there is none.</summary>
    public void ThrowIfAny()
    {
        if (_found.Count == 0)
            return;
        var lines = _found.OrderBy(p => p.Line).ThenBy(p => p.Column).Select(p => $"{file}({p.Line},{p.Column}): {p.Text}");
        throw new ModelException(string.Join('\n', lines));
    }
}
