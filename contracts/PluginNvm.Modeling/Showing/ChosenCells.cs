using System.Collections;

namespace PluginNvm.Modeling;

/// <summary>Rows with some of their cells, made while they are asked for: a long table is not held twice.</summary>
internal sealed class ChosenCells(IReadOnlyList<IReadOnlyList<object?>> rows, IReadOnlyList<int> kept) : IReadOnlyList<IReadOnlyList<object?>>
{
    /// <inheritdoc />
    public int Count => rows.Count;

    /// <inheritdoc />
    public IReadOnlyList<object?> this[int index] => Chosen(rows[index]);

    /// <inheritdoc />
    public IEnumerator<IReadOnlyList<object?>> GetEnumerator() => rows.Select(Chosen).GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IReadOnlyList<object?> Chosen(IReadOnlyList<object?> row) => [.. kept.Select(i => row[i])];
}
