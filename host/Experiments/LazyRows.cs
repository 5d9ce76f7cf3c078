using System.Collections;

namespace PluginNvm.Host.Experiments;

/// <summary>Rows of a table that are made while they are asked for: a report can be longer than memory.</summary>
/// <param name="count">Their number.</param>
/// <param name="rows">Makes them, anew at each enumeration.</param>
internal sealed class LazyRows(int count, IEnumerable<IReadOnlyList<object?>> rows) : IReadOnlyList<IReadOnlyList<object?>>
{
    /// <inheritdoc />
    public int Count => count;

    /// <inheritdoc />
    public IReadOnlyList<object?> this[int index] => rows.ElementAt(index);

    /// <inheritdoc />
    public IEnumerator<IReadOnlyList<object?>> GetEnumerator() => rows.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
