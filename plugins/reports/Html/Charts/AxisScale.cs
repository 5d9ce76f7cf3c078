namespace PluginNvm.Reports.Html.Charts;

/// <summary>Maps values to positions between <see cref="From"/> and <see cref="To"/>.</summary>
internal abstract record AxisScale
{
    /// <summary>Where the smallest value or the first category lies.</summary>
    public double From { get; init; }

    /// <summary>Where the largest value or the last category lies.</summary>
    public double To { get; init; }

    /// <summary>The values to label, from the smallest to the largest.</summary>
    public abstract IReadOnlyList<Tick> Ticks { get; }

    /// <summary>The position of a value.</summary>
    public abstract double At(double value);

    /// <summary>Whether a value lies between the ends.</summary>
    public bool Holds(double value) => (this with { From = 0, To = 1 }).At(value) is >= 0 and <= 1;

    /// <summary>The scale with room beyond the outermost values.</summary>
    /// <param name="share">The room, as a share of the scale.</param>
    /// <param name="low">The smallest value.</param>
    /// <param name="high">The largest value.</param>
    public AxisScale WithRoom(double share, double low, double high)
    {
        var unit = this with { From = 0, To = 1 };
        return Extended(Math.Max(share - unit.At(low), 0), Math.Max(unit.At(high) - (1 - share), 0));
    }

    /// <summary>The scale, longer by shares of itself.</summary>
    protected virtual AxisScale Extended(double below, double above) => this;

    /// <summary>A position between the ends.</summary>
    protected double Between(double share) => From + share * (To - From);
}

/// <summary>A labelled value.</summary>
internal readonly record struct Tick(double Value, string Label);

/// <summary>Equal distances for equal differences.</summary>
internal sealed record LinearScale(double Minimum, double Maximum, string Suffix = "") : AxisScale
{
    /// <inheritdoc />
    public override IReadOnlyList<Tick> Ticks => NiceTicks.Linear(Minimum, Maximum, Suffix);

    /// <summary>A scale from tick to tick around values.</summary>
    public static LinearScale Around(double minimum, double maximum, bool withZero, string suffix = "")
    {
        var (low, high) = NiceTicks.Widen(withZero ? Math.Min(minimum, 0) : minimum, withZero ? Math.Max(maximum, 0) : maximum);
        return new LinearScale(low, high, suffix);
    }

    /// <inheritdoc />
    public override double At(double value) => Between((value - Minimum) / (Maximum - Minimum));

    /// <inheritdoc />
    protected override AxisScale Extended(double below, double above) =>
        this with { Minimum = Minimum - below * (Maximum - Minimum), Maximum = Maximum + above * (Maximum - Minimum) };
}

/// <summary>Equal distances for equal ratios.</summary>
internal sealed record LogScale(double Minimum, double Maximum, string Suffix = "") : AxisScale
{
    /// <inheritdoc />
    public override IReadOnlyList<Tick> Ticks => NiceTicks.Logarithmic(Minimum, Maximum, Suffix);

    /// <summary>A scale around positive values, whole decades where they span more than one.</summary>
    public static LogScale Around(double minimum, double maximum, string suffix = "")
    {
        var (low, high) = NiceTicks.WidenLogarithmic(minimum, maximum);
        return new LogScale(low, high, suffix);
    }

    /// <inheritdoc />
    public override double At(double value) => Between(Math.Log(value / Minimum) / Math.Log(Maximum / Minimum));

    /// <inheritdoc />
    protected override AxisScale Extended(double below, double above) =>
        this with { Minimum = Minimum * Math.Pow(Maximum / Minimum, -below), Maximum = Maximum * Math.Pow(Maximum / Minimum, above) };
}

/// <summary>A band for each category, named by its index.</summary>
internal sealed record BandScale(IReadOnlyList<string> Labels) : AxisScale
{
    /// <inheritdoc />
    public override IReadOnlyList<Tick> Ticks => [.. Labels.Select((label, i) => new Tick(i, label))];

    /// <summary>The width of a band.</summary>
    public double Band => Math.Abs(To - From) / Math.Max(Labels.Count, 1);

    /// <inheritdoc />
    public override double At(double value) => Between((value + 0.5) / Math.Max(Labels.Count, 1));
}
