using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>Finds the best organisations of one array with basic wires, then better wires for those (fault D31: not for all).</summary>
internal sealed class ArraySearch
{
    private static readonly WireRepeaters[] AllRepeaters = Enum.GetValues<WireRepeaters>();

    private readonly Func<WireType, GlobalWire, ArrayDesign> _make;
    private readonly Func<WireStyle, GlobalWire> _global;
    private readonly WireStyle _basicLocal;
    private readonly WireStyle _basicGlobal;
    private readonly Dictionary<WireType, CircuitLibrary> _libraries = [];
    private readonly Dictionary<(WireStyle, WireStyle), ArrayDesign> _designs = [];
    private readonly IReadOnlyList<WireStyle> _locals;
    private readonly IReadOnlyList<WireStyle> _globals;

    private ArraySearch(Func<WireType, GlobalWire, ArrayDesign> design, Func<WireStyle, GlobalWire> global, WireStyle basicLocal, WireStyle basicGlobal, IEnumerable<WireStyle> locals, IEnumerable<WireStyle> globals)
    {
        (_make, _global, _basicLocal, _basicGlobal) = (design, global, basicLocal, basicGlobal);
        // Of a local wire only the type has an effect: the first style of each.
        _locals = [.. locals.DistinctBy(style => style.Type)];
        _globals = [.. globals];
    }

    /// <summary>The RAM or the data array of a cache: what is not asked of its wires is tried.</summary>
    public static ArraySearch Data(MemoryQuery query, ArrayDesigns designs) => new(
        designs.Data, designs.GlobalWire, query.LocalWire.Basic(WireType.LocalAggressive), query.GlobalWire.Basic(WireType.GlobalAggressive),
        query.LocalWire.Tried(WireType.LocalAggressive, WireType.SemiConservative, AllRepeaters),
        query.GlobalWire.Tried(WireType.SemiAggressive, WireType.GlobalConservative, AllRepeaters));

    /// <summary>The tag array of a cache: whatever is asked of the data's wires, a few are tried (fault D7).</summary>
    public static ArraySearch Tags(ArrayDesigns designs)
    {
        WireRepeaters[] repeaters = [WireRepeaters.None, WireRepeaters.Optimal];
        var open = new WireChoice();
        return new ArraySearch(
            designs.Tags, designs.GlobalWire, open.Basic(WireType.LocalAggressive), open.Basic(WireType.GlobalAggressive),
            open.Tried(WireType.LocalAggressive, WireType.LocalConservative, repeaters), open.Tried(WireType.GlobalAggressive, WireType.GlobalConservative, repeaters));
    }

    public ArraySearchResult Run(DesignSpace space, IReadOnlyDictionary<Objective, double> excess, SearchSettings settings, CancellationToken cancellation)
    {
        var basic = Search(space, SearchLimits.None, settings, cancellation);
        var winners = basic.Best.ToDictionary(best => best.Key, best => Refine(best.Key, best.Value));
        if (excess.Count == 0 || winners.Count == 0)
            return Result(basic, winners);
        // An objective without a finite value (fault D20) bounds nothing.
        var limits = excess.Where(limit => winners.ContainsKey(limit.Key)).ToDictionary(limit => limit.Key, limit => (1 + limit.Value) * Score.Of(winners[limit.Key].Design, winners[limit.Key].Bank, limit.Key));
        var within = Search(space, new SearchLimits(limits), settings, cancellation);
        return Result(within, within.Best.ToDictionary(best => best.Key, best => Winner(_basicLocal, _basicGlobal, best.Value)));
    }

    /// <summary>All organisations that no other beats everywhere, with the basic wires.</summary>
    public IReadOnlyList<ArrayWinner> Front(DesignSpace space, CancellationToken cancellation) =>
        [.. FactoredSearch.Front(Design(_basicLocal, _basicGlobal), space, cancellation).Select(bank => Winner(_basicLocal, _basicGlobal, bank))];

    private BankSearchResult Search(DesignSpace space, SearchLimits limits, SearchSettings settings, CancellationToken cancellation)
    {
        var design = Design(_basicLocal, _basicGlobal);
        return settings.Exhaustive
            ? ExhaustiveSearch.Run(design, space, limits, cancellation)
            : FactoredSearch.Run(design, space, limits, settings.Counting, settings.Threads, cancellation);
    }

    private static ArraySearchResult Result(BankSearchResult search, Dictionary<Objective, ArrayWinner> winners) =>
        new() { Winners = winners, Evaluated = search.Evaluated, Valid = search.Passed > 0 ? null : search.Valid, Rejected = search.Rejected };

    private ArrayWinner Winner(WireStyle local, WireStyle global, Bank bank) => new(Design(local, global), local, global, bank);

    private ArrayDesign Design(WireStyle local, WireStyle global)
    {
        if (!_designs.TryGetValue((local, global), out var design))
            _designs.Add((local, global), design = _make(local.Type, _global(global)));
        return design;
    }

    /// <summary>Mats do not depend on the wires of the bank.</summary>
    private CircuitLibrary Library(ArrayDesign design, WireType local)
    {
        if (!_libraries.TryGetValue(local, out var library))
            _libraries.Add(local, library = new CircuitLibrary(design));
        return library;
    }

    /// <summary>Tries the local wires, then the global ones; what is strictly better for the objective stays.</summary>
    private ArrayWinner Refine(Objective objective, Bank bank)
    {
        var winner = Winner(_basicLocal, _basicGlobal, bank);
        foreach (var local in _locals)
            winner = Better(objective, winner, local, winner.GlobalWire);
        foreach (var global in _globals)
            winner = Better(objective, winner, winner.LocalWire, global);
        return winner;
    }

    private ArrayWinner Better(Objective objective, ArrayWinner winner, WireStyle local, WireStyle global)
    {
        if ((local, global) == (winner.LocalWire, winner.GlobalWire))
            return winner;
        var design = Design(local, global);
        var bank = Bank.Build(design, winner.Bank.Organisation, Library(design, local.Type), out _);
        return bank is not null && Score.Of(design, bank, objective) < Score.Of(winner.Design, winner.Bank, objective)
            ? new ArrayWinner(design, local, global, bank)
            : winner;
    }
}
