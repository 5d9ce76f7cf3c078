namespace PluginNvm.Contracts;

/// <summary>A named tidy table: one observation a row, one variable a column. Any plugin may add one; every report can show it.</summary>
public sealed record ResultTable
{
    /// <summary>File-safe name: lower case letters, digits and hyphens. Tables of the same name from different points are joined under the points' axes.</summary>
    public required string Name { get; init; }

    /// <summary>What the table shows, as its heading.</summary>
    public required string Title { get; init; }

    /// <summary>The columns, in order.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>The rows; each cell is a <see cref="string"/>, a <see cref="double"/>, a <see cref="long"/>, a <see cref="bool"/> or null for unknown.</summary>
    public required IReadOnlyList<IReadOnlyList<object?>> Rows { get; init; }
}
