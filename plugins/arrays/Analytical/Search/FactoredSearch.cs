using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Arrays.Analytical.Wires;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>
/// The search that takes organisations apart: each subarray and each shape of a bank is evaluated once, and a bank's figures are a closed form of
/// its shape and of its mats' figures. What cannot win by its lower bounds is not built at all, and what comes close to the best is built exactly
/// at the end, so that the answer is that of <see cref="ExhaustiveSearch"/>.
/// </summary>
internal sealed class FactoredSearch
{
    private readonly ArrayDesign _design;
    private readonly SearchLimits _limits;
    private readonly bool _counting;
    private readonly ParetoFront? _front;
    private readonly Organisation[] _mats;
    private readonly Organisation[] _inner;
    private readonly int _spreadRows;
    private readonly CircuitLibrary _library;
    private readonly Dictionary<SubarrayFeed, SubarrayCandidates> _candidates = [];
    private readonly Contenders[] _contenders = [.. Score.Objectives.Select(_ => new Contenders())];
    private readonly BankSearchResult _result = new();

    private FactoredSearch(ArrayDesign design, DesignSpace space, SearchLimits limits, bool counting, ParetoFront? front = null)
    {
        (_design, _limits, _counting, _front) = (design, limits, counting, front);
        _mats = [.. space.Mats()];
        // A set in several rows is never legal, as the ways that could be spread lie in one row: only counted.
        _spreadRows = space.RowsPerSet.Values().Count() - 1;
        _inner = [.. (space with { RowsPerSet = Span.Of(1) }).Inner()];
        _library = new CircuitLibrary(design);
    }

    /// <summary>Searches a space.</summary>
    /// <param name="design">What the array is to be, with the wires to compare with.</param>
    /// <param name="space">The organisations.</param>
    /// <param name="limits">Values not to be exceeded.</param>
    /// <param name="counting">Whether to count what is legal and what breaks which rule, for which every organisation has to be looked at.</param>
    /// <param name="threads">Threads that share the banks; the answer does not depend on it.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static BankSearchResult Run(ArrayDesign design, DesignSpace space, SearchLimits limits, bool counting, int threads, CancellationToken cancellation)
    {
        if (!CanTakeApart(design))
            return ExhaustiveSearch.Run(design, space, limits, cancellation);
        var banks = LikelyFirst(space);
        var parts = Enumerable.Range(0, Math.Max(1, threads)).Select(_ => new FactoredSearch(design, space, limits, counting)).ToArray();
        if (parts.Length == 1)
            parts[0].Search(banks, cancellation);
        else
            Parallel.For(0, parts.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = parts.Length },
                part => parts[part].Search(banks.Where((_, i) => i % parts.Length == part), cancellation));
        return parts[0].Merge(parts.Skip(1));
    }

    /// <summary>The whole Pareto front of a space, in the order that decides between equals.</summary>
    /// <exception cref="ModelException">The design cannot be taken apart.</exception>
    public static IReadOnlyList<Bank> Front(ArrayDesign design, DesignSpace space, CancellationToken cancellation)
    {
        if (!CanTakeApart(design))
            throw new ModelException("the Pareto front is found for sensing in the subarrays and for global wires without low swing");
        var front = new ParetoFront();
        var search = new FactoredSearch(design, space, SearchLimits.None, counting: false, front);
        search.Search(LikelyFirst(space), cancellation);
        return [.. front.InOrder().Select(organisation => Bank.Build(design, organisation, search._library, out _)!)];
    }

    // A wire whose delay is no quadratic of its length, or sensing at the bank's edge, leaves nothing to take apart.
    private static bool CanTakeApart(ArrayDesign design) => design is { GlobalWire: not LowSwingWire, InternalSensing: true };

    /// <summary>The banks of a space, likely winners first: what is found early saves building what is worse.</summary>
    private static (Organisation Bank, int Index)[] LikelyFirst(DesignSpace space) =>
        [.. space.Banks().Select((bank, index) => (bank, index)).OrderBy(entry => entry.bank.ActiveBankRows + entry.bank.BankColumns / entry.bank.ActiveBankColumns)];

    private BankSearchResult Merge(IEnumerable<FactoredSearch> others)
    {
        foreach (var other in others)
        {
            _result.Add(other._result);
            foreach (var objective in Score.Objectives)
                _contenders[(int)objective].Add(other._contenders[(int)objective]);
        }
        foreach (var objective in Score.Objectives)
            foreach (var organisation in _contenders[(int)objective].InOrder())
                _result.Offer(_design, objective, Bank.Build(_design, organisation, _library, out _)!);
        return _result;
    }

    private void Search(IEnumerable<(Organisation Bank, int Index)> banks, CancellationToken cancellation)
    {
        foreach (var (bank, index) in banks)
        {
            cancellation.ThrowIfCancellationRequested();
            var routed = default(Routed);
            for (var m = 0; m < _mats.Length; m++)
            {
                var organisation = bank with
                {
                    MatRows = _mats[m].MatRows, MatColumns = _mats[m].MatColumns, ActiveMatRows = _mats[m].ActiveMatRows, ActiveMatColumns = _mats[m].ActiveMatColumns,
                };
                var blockBits = _design.BlockBitsOf(organisation);
                if (blockBits == 0)
                    continue;
                _result.Reject(Rule.RowsPerSet, (long)_inner.Length * _spreadRows);
                if (routed.BlockBits != blockBits)
                    routed = Route(organisation, blockBits);
                var broken = routed.Broken;
                var share = default(SubarrayFeed);
                if (broken == Rule.None)
                    broken = SubarrayFeed.Of(routed.Feed, organisation, out share);
                if (broken == Rule.None)
                    Combine(organisation, (long)index * _mats.Length + m, blockBits, routed, Candidates(share));
                else
                    _result.Reject(broken, _inner.Length);
            }
        }
    }

    private SubarrayCandidates Candidates(SubarrayFeed share)
    {
        if (!_candidates.TryGetValue(share, out var candidates))
            _candidates.Add(share, candidates = new SubarrayCandidates(_design, share, _inner, _library));
        return candidates;
    }

    private readonly record struct Routed(long BlockBits, Rule Broken, MatFeed Feed, WireForm Form);

    private Routed Route(Organisation organisation, long blockBits)
    {
        if (!_design.HTree)
        {
            var broken = BusRouting.Of(_design, organisation, blockBits, out var bus);
            return broken != Rule.None ? new(blockBits, broken, default, default)
                : new(blockBits, broken, bus.Feed, new WireForm(organisation, (h, w) => BusWiring.Internal(_design, organisation, bus, h, w)));
        }
        var tree = TreeRouting.Of(_design, organisation, blockBits, out var rule);
        return tree is null ? new(blockBits, rule, default, default)
            : new(blockBits, rule, tree.Feed, new WireForm(organisation, (h, w) => TreeWiring.Of(_design, organisation, tree, h, w)));
    }

    private void Combine(Organisation organisation, long outerIndex, long blockBits, in Routed routed, SubarrayCandidates candidates)
    {
        foreach (var (rule, count) in candidates.Rejected)
            _result.Reject(rule, count);
        if (candidates.Count == 0)
            return;
        var first = outerIndex * _inner.Length;
        if (!_counting && !CanWin(routed.Form, candidates.Least.Of(organisation), organisation, first))
        {
            _result.Pass(candidates.Count);
            return;
        }
        foreach (var group in candidates.Groups)
        {
            if (!_counting && !CanWin(routed.Form, group.AtLeast.Of(organisation), organisation, first))
                _result.Pass(group.Count);
            else
                Combine(organisation, first, blockBits, routed, group);
        }
    }

    private void Combine(Organisation organisation, long first, long blockBits, in Routed routed, SubarrayCandidates.Group group)
    {
        var legal = group.Legal;
        foreach (var (rule, count) in group.Rejected)
            _result.Reject(rule, count);
        var mats = (double)organisation.BankRows * organisation.BankColumns;
        if (group.Cells * organisation.MatRows * organisation.MatColumns * mats != (double)blockBits * _design.Blocks)
        {
            _result.Reject(Rule.Capacity, legal.Length);
            return;
        }
        foreach (ref readonly var candidate in legal.AsSpan())
        {
            if (!_counting && !CanWin(routed.Form, candidate.AtLeast.Of(organisation), organisation, first + candidate.Inner))
            {
                _result.Pass(1);
                continue;
            }
            var mat = _library.Mat(MatPlan.With(_design, routed.Feed, organisation, candidate.Subarray.Shape, candidate.RowBits), candidate.Subarray);
            var (height, width) = (routed.Form.Height(mat.Height), routed.Form.Width(mat.Width));
            if (Bank.IsTooLong(_design, height, width))
            {
                _result.Reject(Rule.AspectRatio, 1);
                continue;
            }
            var values = new BankValues(routed.Form, MatFigures.Of(_design, mat), organisation.ActiveMats, mats);
            if (_limits.Any && !Within(values, organisation, candidate.Inner))
            {
                _result.Reject(Rule.Limit, 1);
                continue;
            }
            _result.Accept(1);
            if (_front is not null)
                _front.Offer(values.Front, first + candidate.Inner, Whole(organisation, _inner[candidate.Inner]));
            else if (values.CanWin(_contenders))
                values.OfferTo(_contenders, first + candidate.Inner, Whole(organisation, _inner[candidate.Inner]));
        }
    }

    /// <summary>Whether bounds leave an organisation a chance.</summary>
    private bool CanWin(in WireForm form, in MatFigures atLeast, in Organisation organisation, long index)
    {
        var values = new BankValues(form, atLeast, organisation.ActiveMats, (double)organisation.BankRows * organisation.BankColumns);
        if (_front is not null)
            return !_front.Beats(values.Front, index);
        return values.CanWin(_contenders) && (!_limits.Any || values.Within(_limits, Contenders.Tolerance));
    }

    /// <summary>Whether values keep to the limits; so near to one that rounding decides, the bank is built exactly.</summary>
    private bool Within(in BankValues values, Organisation organisation, int inner) =>
        values.Within(_limits, -Contenders.Tolerance)
        || (values.Within(_limits, Contenders.Tolerance) && _limits.Allow(_design, Bank.Build(_design, Whole(organisation, _inner[inner]), _library, out _)!));

    private static Organisation Whole(Organisation outer, Organisation inner) => outer with
    {
        SenseAmpMux = inner.SenseAmpMux, OutputMux1 = inner.OutputMux1, OutputMux2 = inner.OutputMux2, RowsPerSet = inner.RowsPerSet, Buffers = inner.Buffers,
    };
}
