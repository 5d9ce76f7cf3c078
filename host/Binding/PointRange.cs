using System.Collections;

namespace PluginNvm.Host.Binding;

/// <summary>The points from 0, without a list in memory.</summary>
/// <param name="count">Their number.</param>
internal sealed class PointRange(int count) : IReadOnlyList<int>
{
    /// <inheritdoc />
    public int Count => count;

    /// <inheritdoc />
    public int this[int index] => (uint)index < (uint)count ? index : throw new ArgumentOutOfRangeException(nameof(index));

    /// <inheritdoc />
    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return i;
    }

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
