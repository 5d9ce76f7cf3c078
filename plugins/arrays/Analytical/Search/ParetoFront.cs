using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>
/// The organisations that no other beats in read latency, write latency, read energy, write energy, leakage and area at once. Of equals, the first
/// in the order of the search stays.
/// </summary>
internal sealed class ParetoFront
{
    // Values closer than this are taken to be equal: closed forms agree with the exact sums to better than 1e-12.
    private const double Tolerance = 1e-9;

    private readonly List<Member> _members = [];

    /// <summary>The members in the order of the search.</summary>
    public IReadOnlyList<Organisation> InOrder() => [.. _members.OrderBy(member => member.Index).Select(member => member.Organisation)];

    /// <summary>Whether a member is nowhere worse than the values, and so an organisation that is at least as costly cannot enter.</summary>
    public bool Beats(in FrontValues values, long index)
    {
        for (var i = 0; i < _members.Count; i++)
        {
            if (!_members[i].Values.NowhereWorseThan(values, Tolerance))
                continue;
            if (_members[i].Index > index && values.NowhereWorseThan(_members[i].Values, Tolerance))
                continue;
            // What beats one beats many: it is asked first the next time.
            (_members[0], _members[i]) = (_members[i], _members[0]);
            return true;
        }
        return false;
    }

    public void Offer(in FrontValues values, long index, in Organisation organisation)
    {
        if (Beats(values, index))
            return;
        var kept = 0;
        for (var i = 0; i < _members.Count; i++)
        {
            if (!values.NowhereWorseThan(_members[i].Values, Tolerance))
                _members[kept++] = _members[i];
        }
        _members.RemoveRange(kept, _members.Count - kept);
        _members.Add(new Member(values, index, organisation));
    }

    private readonly record struct Member(FrontValues Values, long Index, Organisation Organisation);
}

/// <summary>What a front compares; less is better everywhere.</summary>
/// <param name="ReadLatency">s.</param>
/// <param name="WriteLatency">s.</param>
/// <param name="ReadEnergy">J.</param>
/// <param name="WriteEnergy">J.</param>
/// <param name="Leakage">W.</param>
/// <param name="Area">m2.</param>
internal readonly record struct FrontValues(double ReadLatency, double WriteLatency, double ReadEnergy, double WriteEnergy, double Leakage, double Area)
{
    public bool NowhereWorseThan(in FrontValues other, double tolerance)
    {
        var factor = 1 + tolerance;
        return ReadLatency <= other.ReadLatency * factor && WriteLatency <= other.WriteLatency * factor && ReadEnergy <= other.ReadEnergy * factor
            && WriteEnergy <= other.WriteEnergy * factor && Leakage <= other.Leakage * factor && Area <= other.Area * factor;
    }
}
