using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>
/// Organisations whose values lie so close to the best of an objective that rounding decides: they are built exactly at the end, in the order
/// that decides between equals.
/// </summary>
internal sealed class Contenders
{
    /// <summary>Relative difference below which rounding may decide: closed forms agree with the exact sums to better than 1e-12.</summary>
    public const double Tolerance = 1e-9;

    private readonly List<(double Value, long Index, Organisation Organisation)> _close = [];
    private double _best = double.PositiveInfinity;
    private int _most = 4096;

    /// <summary>Values above this cannot win.</summary>
    public double Threshold { get; private set; } = double.PositiveInfinity;

    public void Offer(double value, long index, Organisation organisation)
    {
        if (!(value <= Threshold))
            return;
        if (value < _best)
        {
            _best = value;
            Threshold = value * (1 + Tolerance);
        }
        _close.Add((value, index, organisation));
        if (_close.Count > _most)
            Prune();
    }

    public void Add(Contenders other)
    {
        foreach (var (value, index, organisation) in other._close)
            Offer(value, index, organisation);
    }

    /// <summary>The organisations in the order that decides between equals.</summary>
    public IEnumerable<Organisation> InOrder() =>
        _close.Where(contender => contender.Value <= Threshold).OrderBy(contender => contender.Index).Select(contender => contender.Organisation);

    /// <summary>Drops what has fallen behind; true ties stay, so the next time is when as many again have come.</summary>
    private void Prune()
    {
        _close.RemoveAll(contender => contender.Value > Threshold);
        _most = Math.Max(_most, 2 * _close.Count);
    }
}
