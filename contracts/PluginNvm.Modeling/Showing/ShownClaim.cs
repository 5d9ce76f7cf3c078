using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>A claim in words: gains as ratios, other values in the unit of their metric.</summary>
public sealed class ShownClaim
{
    private readonly ClaimOutcome _claim;
    private readonly ShownUnit _unit;

    /// <summary>Chooses the unit from the published value.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="points">The table of points, which names the metric's unit.</param>
    public ShownClaim(ClaimOutcome claim, ResultTable points)
    {
        _claim = claim;
        var unit = points.Columns.FirstOrDefault(column => column.Name == claim.Metric)?.Unit ?? "";
        _unit = ShownUnit.ForAxis(unit, Math.Abs(claim.Published));
    }

    /// <summary>What is claimed, such as <c>edp gain (max)</c>.</summary>
    public string Subject => $"{_claim.Metric}{Suffix} ({_claim.Reduce})";

    /// <summary>What is claimed and of which points, such as <c>edp gain (max) at technology = stt-mram</c>.</summary>
    public string Name => _claim.At.Length == 0 ? Subject : $"{Subject} at {_claim.At}";

    /// <summary>The published value, with the digits it was published with.</summary>
    public string Published => _claim.Form == ClaimForm.Value ? Text(_claim.Published) : _claim.Published.ToString("0.####", CultureInfo.InvariantCulture) + HumanNumber.Times;

    /// <summary>Our value.</summary>
    public string Ours => Text(_claim.Ours);

    /// <summary>How far ours is from the published one, in percent.</summary>
    public string Deviation => HumanNumber.Percent(_claim.Deviation);

    /// <summary>The mean over the points.</summary>
    public string Mean => Text(_claim.Mean);

    /// <summary>The smallest of the points.</summary>
    public string Minimum => Text(_claim.Minimum);

    /// <summary>The largest of the points.</summary>
    public string Maximum => Text(_claim.Maximum);

    private string Suffix => _claim.Form switch
    {
        ClaimForm.Gain => " gain",
        ClaimForm.Multiple => " over baseline",
        _ => "",
    };

    private string Text(double? value)
    {
        if (_claim.Form != ClaimForm.Value)
            return HumanNumber.Ratio(value);
        var symbol = _unit.Symbol.Length == 0 ? "" : $" {_unit.Symbol}";
        return value is { } number ? HumanNumber.Plain(number / _unit.Size) + symbol : HumanNumber.Unknown;
    }
}
