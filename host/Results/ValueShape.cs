using PluginNvm.Contracts;

namespace PluginNvm.Host.Results;

/// <summary>A measured value's name, unit and direction.</summary>
/// <param name="Name">Column name.</param>
/// <param name="Unit">SI unit.</param>
/// <param name="Better">Which direction is an improvement.</param>
/// <param name="Headline">Whether it is the first value of its metric.</param>
public sealed record ValueColumn(string Name, string Unit, Better Better, bool Headline);

/// <summary>The columns that a point's values fill, in their order. Points of one experiment nearly always have the same.</summary>
/// <param name="Columns">The columns.</param>
public sealed record ValueShape(IReadOnlyList<ValueColumn> Columns)
{
    /// <inheritdoc />
    public bool Equals(ValueShape? other) => other is not null && Columns.SequenceEqual(other.Columns);

    /// <inheritdoc />
    public override int GetHashCode() => Columns.Aggregate(17, (hash, column) => HashCode.Combine(hash, column.Name));
}
