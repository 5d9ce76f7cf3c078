using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>The finite numbers of every column of a table, gathered in one pass over its rows.</summary>
public sealed class TableNumbers
{
    private readonly List<double>[] _columns;

    /// <summary>Gathers them.</summary>
    /// <param name="table">Any table; its rows are enumerated once.</param>
    public TableNumbers(ResultTable table)
    {
        Table = table;
        _columns = [.. table.Columns.Select(_ => new List<double>())];
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < _columns.Length; i++)
            {
                if (HumanNumber.Of(row[i]) is { } number && double.IsFinite(number))
                    _columns[i].Add(number);
            }
        }
    }

    /// <summary>The table.</summary>
    public ResultTable Table { get; }

    /// <summary>The numbers of a column, in the order of the rows.</summary>
    /// <param name="column">Index of the column.</param>
    public IReadOnlyList<double> this[int column] => _columns[column];

    /// <summary>The numbers of all columns that have the unit of this one and are as much or as little ratios.</summary>
    /// <param name="column">Index of the column.</param>
    public IEnumerable<double> OfUnitOf(int column) => _columns
        .Where((_, other) => Table.Columns[other].Unit == Table.Columns[column].Unit && ShownColumn.HoldsRatios(Table.Columns[other]) == ShownColumn.HoldsRatios(Table.Columns[column]))
        .SelectMany(numbers => numbers);
}
