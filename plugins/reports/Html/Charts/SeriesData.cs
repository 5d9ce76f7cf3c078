using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>A drawn value.</summary>
/// <param name="X">The number on the horizontal axis, or the index of the category.</param>
/// <param name="Y">The number on the vertical axis: the mean where several rows fall together.</param>
/// <param name="Series">Index of the series.</param>
/// <param name="Name">What tells the value apart within its figure.</param>
/// <param name="Low">The smallest of the rows.</param>
/// <param name="High">The largest of the rows.</param>
/// <param name="Count">Rows that fall together.</param>
internal readonly record struct Datum(double X, double Y, int Series, string Name, double Low, double High, int Count);

/// <summary>What a figure with two axes draws.</summary>
internal sealed record SeriesData
{
    /// <summary>The horizontal axis.</summary>
    public required Variable X { get; init; }

    /// <summary>The vertical axis.</summary>
    public required Variable Y { get; init; }

    /// <summary>The categories along the horizontal; null where it is continuous.</summary>
    public required IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Names of the series, at least one.</summary>
    public required IReadOnlyList<string> Series { get; init; }

    /// <summary>What the series are; empty where there is one without a name.</summary>
    public required string SeriesTitle { get; init; }

    /// <summary>The values, by series, then along the horizontal.</summary>
    public required IReadOnlyList<Datum> Data { get; init; }

    /// <summary>Positions, from left to right, at which a series has rows but no value: a line is broken there.</summary>
    public required IReadOnlyDictionary<int, double[]> Gaps { get; init; }

    /// <summary>Rows of the table that hold a value.</summary>
    public required int Rows { get; init; }

    /// <summary>What a reader must know of what is not drawn one to one.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Which directions of a scatter plot are better.</summary>
    public ParetoFront Directions { get; init; } = new(Better.Neither, Better.Neither);

    /// <summary>The best values of a scatter plot, from left to right.</summary>
    public IReadOnlyList<Datum> Front { get; init; } = [];

    /// <summary>Whether several rows fall together.</summary>
    public bool HasSpread => Data.Any(datum => datum.Count > 1 && datum.High > datum.Low);

    /// <summary>Which unbroken stretch of its line a value belongs to.</summary>
    public int StretchOf(Datum datum) => Gaps.TryGetValue(datum.Series, out var gaps) ? ~Array.BinarySearch(gaps, datum.X) : 0;

    /// <summary>The position along the horizontal, as text.</summary>
    public string XText(Datum datum) => Categories is null ? X.ShowWithUnit(datum.X) : Categories[(int)datum.X];

    /// <summary>Everything about a value in one line.</summary>
    public string Tip(Datum datum)
    {
        var name = datum.Name.Length == 0 ? "" : $"{datum.Name}, ";
        var spread = datum.Count > 1 ? $" (mean of {HumanNumber.Whole(datum.Count)}, {Y.Show(datum.Low)} to {Y.Show(datum.High)})" : "";
        return $"{name}{X.Name} {XText(datum)}: {Y.Name} {Y.ShowWithUnit(datum.Y)}{spread}";
    }
}
