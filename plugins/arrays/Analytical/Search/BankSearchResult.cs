using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>The best banks of a design with given wires.</summary>
internal sealed class BankSearchResult
{
    private readonly Dictionary<Objective, Bank> _best = [];
    private readonly Dictionary<Rule, long> _rejected = [];

    public IReadOnlyDictionary<Objective, Bank> Best => _best;

    public IReadOnlyDictionary<Rule, long> Rejected => _rejected;

    public long Evaluated { get; private set; }

    public long Valid { get; private set; }

    public void Reject(Rule rule, long count)
    {
        if (count == 0)
            return;
        Evaluated += count;
        _rejected[rule] = _rejected.GetValueOrDefault(rule) + count;
    }

    /// <summary>Organisations that could not win and were not looked at further: legal or not.</summary>
    public long Passed { get; private set; }

    public void Pass(long count)
    {
        Evaluated += count;
        Passed += count;
    }

    public void Accept(long count)
    {
        Evaluated += count;
        Valid += count;
    }

    /// <summary>Takes a bank for an objective where it is strictly better than what was taken before.</summary>
    public void Offer(ArrayDesign design, Objective objective, Bank bank)
    {
        // A value that is no number (fault D20) never wins.
        var value = Score.Of(design, bank, objective);
        if (!double.IsNaN(value) && (!_best.TryGetValue(objective, out var best) || value < Score.Of(design, best, objective)))
            _best[objective] = bank;
    }

    /// <summary>Adds the counts of another part of the same search.</summary>
    public void Add(BankSearchResult other)
    {
        Evaluated += other.Evaluated;
        Valid += other.Valid;
        Passed += other.Passed;
        foreach (var (rule, count) in other._rejected)
            _rejected[rule] = _rejected.GetValueOrDefault(rule) + count;
    }
}
