using System.Globalization;
using PluginNvm.Contracts;
using PluginNvm.Reports.Html.Format;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>A column of a figure's table: texts, and numbers in the shown unit where every cell is a number or a quantity.</summary>
internal sealed class Variable
{
    private Variable(string name, string unit, bool isRatio, IReadOnlyList<string> texts, IReadOnlyList<double>? numbers)
    {
        Name = name;
        Unit = unit;
        IsRatio = isRatio;
        Texts = texts;
        Numbers = numbers;
    }

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>The shown unit.</summary>
    public string Unit { get; }

    /// <summary>Whether the numbers are ratios.</summary>
    public bool IsRatio { get; }

    /// <summary>The cells as texts.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The cells as numbers, not a number where unknown; null where the column holds other texts.</summary>
    public IReadOnlyList<double>? Numbers { get; }

    /// <summary>Name and unit, as the title of an axis.</summary>
    public string Title => Unit.Length == 0 ? Name : $"{Name} [{Unit}]";

    /// <summary>What follows a number on an axis.</summary>
    public string Suffix => IsRatio ? ShownUnit.Times : "";

    /// <summary>Reads a column.</summary>
    /// <exception cref="FigureException">The table has no such column.</exception>
    public static Variable Read(ResultTable table, string name)
    {
        var index = table.Columns.Select(column => column.Name).ToList().IndexOf(name);
        if (index < 0)
            throw new FigureException($"The table '{table.Name}' has no column '{name}'; its columns are {string.Join(", ", table.Columns.Select(column => column.Name))}.");
        var largest = Cells.Largest(table, index);
        var column = ShownColumn.For(table.Columns[index], largest is not null, largest ?? 0);
        List<string> texts = [.. table.Rows.Select(row => column.Text(row[index]))];
        if (table.Rows.All(row => row[index] is null or double or long))
            return new Variable(name, column.Unit.Symbol, column.IsRatio, texts, [.. table.Rows.Select(row => (Cells.Number(row[index]) ?? double.NaN) / column.Unit.Size)]);
        return Quantities(texts) is { } read
            ? new Variable(name, read.Unit, false, texts, read.Numbers)
            : new Variable(name, "", false, texts, null);
    }

    /// <summary>The numbers of the column.</summary>
    /// <exception cref="FigureException">It holds texts.</exception>
    public IReadOnlyList<double> Required() => Numbers ?? throw new FigureException($"The column '{Name}' holds texts; the figure needs numbers.");

    /// <summary>A value in the shown unit, as text.</summary>
    public string Show(double value) => IsRatio ? Format.Numbers.Ratio(value) : Format.Numbers.Value(value);

    /// <summary>A value with its unit.</summary>
    public string ShowWithUnit(double value) => Unit.Length == 0 ? Show(value) : $"{Show(value)} {Unit}";

    private static (IReadOnlyList<double> Numbers, string Unit)? Quantities(IReadOnlyList<string> texts)
    {
        var numbers = new List<double>(texts.Count);
        string? common = null;
        foreach (var text in texts)
        {
            if (Quantity(text) is not { } read || (common ??= read.Base) != read.Base)
                return null;
            numbers.Add(read.Value);
        }
        if (common is null)
            return null;
        var unit = ShownUnit.For(common, numbers.Max(Math.Abs));
        return ([.. numbers.Select(number => number / unit.Size)], unit.Symbol);
    }

    private static (double Value, string Base)? Quantity(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        if (!double.TryParse(space < 0 ? text : text[..space], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return null;
        if (space < 0)
            return (number, "");
        return ShownUnit.InBase(text[(space + 1)..]) is { } unit ? (number * unit.Factor, unit.Base) : null;
    }
}
