using System.Globalization;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>A column of a figure's table: texts, and numbers in the shown unit where every cell is a number or a quantity.</summary>
internal sealed class Variable
{
    private const string Empty = "(empty)";
    private readonly Lazy<IReadOnlyList<string>> _texts;

    private Variable(string name, string unit, bool isRatio, IReadOnlyList<double>? numbers, Func<IReadOnlyList<string>> texts)
    {
        Name = name;
        Unit = unit;
        IsRatio = isRatio;
        Numbers = numbers;
        _texts = new Lazy<IReadOnlyList<string>>(texts);
    }

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>The shown unit.</summary>
    public string Unit { get; }

    /// <summary>Whether the numbers are ratios.</summary>
    public bool IsRatio { get; }

    /// <summary>Which direction is an improvement.</summary>
    public Better Better { get; private init; } = Better.Neither;

    /// <summary>The cells as texts; different numbers are different texts.</summary>
    public IReadOnlyList<string> Texts => _texts.Value;

    /// <summary>The cells as numbers, not a number where unknown; null where the column holds other texts.</summary>
    public IReadOnlyList<double>? Numbers { get; }

    /// <summary>Name and unit, as the title of an axis.</summary>
    public string Title => Unit.Length == 0 ? Name : $"{Name} [{Unit}]";

    /// <summary>What follows a number on an axis.</summary>
    public string Suffix => IsRatio ? HumanNumber.Times : "";

    /// <summary>Reads a column.</summary>
    /// <exception cref="FigureException">The table has no such column.</exception>
    public static Variable Read(ResultTable table, string name)
    {
        var index = table.Columns.Select(column => column.Name).ToList().IndexOf(name);
        if (index < 0)
            throw new FigureException($"The table '{table.Name}' has no column '{name}'; its columns are {string.Join(", ", table.Columns.Select(column => column.Name))}.");
        var declared = table.Columns[index];
        if (NumbersOf(table, index) is { } numbers)
        {
            var largest = numbers.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
            var column = ShownColumn.Of(declared, isNumeric: true, unit => ShownUnit.ForAxis(unit, largest));
            foreach (ref var number in numbers.AsSpan())
                number /= column.Unit.Size;
            return OfNumbers(name, column.Unit.Symbol, column.IsRatio, numbers, declared.Better);
        }
        var text = ShownColumn.Of(declared, isNumeric: false, ShownUnit.Own);
        var texts = TextsOf(table, row => text.Text(row[index]) is { Length: > 0 } shown ? shown : Empty);
        return Quantities(texts) is { } read
            ? new Variable(name, read.Unit, false, read.Numbers, () => texts) { Better = declared.Better }
            : new Variable(name, "", false, null, () => texts);
    }

    /// <summary>The cells as texts; equal texts are one object, as a column over very many rows often has few different ones.</summary>
    private static string[] TextsOf(ResultTable table, Func<IReadOnlyList<object?>, string> text)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var texts = new string[table.Rows.Count];
        var next = 0;
        foreach (var row in table.Rows)
        {
            var own = text(row);
            if (!known.TryGetValue(own, out var same))
                known.Add(same = own);
            texts[next++] = same;
        }
        return texts;
    }

    /// <summary>The cells as numbers, in one pass that keeps no cell; null where one is something else.</summary>
    private static double[]? NumbersOf(ResultTable table, int index)
    {
        var numbers = new double[table.Rows.Count];
        var next = 0;
        foreach (var row in table.Rows)
        {
            if (row[index] is not (null or double or long))
                return null;
            numbers[next++] = HumanNumber.Of(row[index]) ?? double.NaN;
        }
        return numbers;
    }

    /// <summary>Name, unit and direction alone, for a picture that has taken the cells it draws.</summary>
    public Variable WithoutCells() => new(Name, Unit, IsRatio, Numbers is null ? null : [], () => []) { Better = Better };

    /// <summary>The numbers of the column.</summary>
    /// <exception cref="FigureException">It holds texts.</exception>
    public IReadOnlyList<double> Required() => Numbers ?? throw new FigureException($"The column '{Name}' holds texts; the figure needs numbers.");

    /// <summary>A value in the shown unit, as text.</summary>
    public string Show(double value) => Show(value, IsRatio);

    /// <summary>Texts of different numbers that differ: with four significant digits where those suffice.</summary>
    /// <param name="numbers">The numbers, all different.</param>
    public IReadOnlyList<string> Labels(IReadOnlyList<double> numbers) => Labels(numbers, IsRatio);

    /// <summary>A value with its unit.</summary>
    public string ShowWithUnit(double value) => Unit.Length == 0 ? Show(value) : $"{Show(value)} {Unit}";

    private static Variable OfNumbers(string name, string unit, bool isRatio, IReadOnlyList<double> numbers, Better better) => new(name, unit, isRatio, numbers, () =>
    {
        double[] distinct = [.. numbers.Distinct()];
        var labels = distinct.Zip(Labels(distinct, isRatio)).ToDictionary(pair => pair.First, pair => pair.Second);
        var texts = new string[numbers.Count];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = labels[numbers[i]];
        return texts;
    })
    {
        Better = better,
    };

    private static string Show(double value, bool isRatio) => !double.IsFinite(value) ? HumanNumber.Unknown : isRatio ? HumanNumber.Ratio(value) : HumanNumber.Plain(value);

    private static IReadOnlyList<string> Labels(IReadOnlyList<double> numbers, bool isRatio)
    {
        List<string> labels = [.. numbers.Select(number => Show(number, isRatio))];
        foreach (var form in new[] { "G7", "G10", "R" })
        {
            if (labels.Distinct().Count() == labels.Count)
                break;
            labels = [.. numbers.Select(number => number.ToString(form, CultureInfo.InvariantCulture) + (isRatio ? HumanNumber.Times : ""))];
        }
        return labels;
    }

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
        var unit = ShownUnit.ForAxis(common, numbers.Max(Math.Abs));
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
