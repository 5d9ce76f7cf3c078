namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>One level of an H-tree.</summary>
/// <param name="Horizontal">Whether its wires run along the rows of mats.</param>
/// <param name="Bits">Address, distributed and broadcast bits of one wire bundle.</param>
/// <param name="Active">Bundles in use by an access.</param>
/// <param name="Total">Bundles that exist.</param>
/// <param name="Parallel">Bundles side by side, which add to the bank's extent.</param>
internal readonly record struct TreeLevel(bool Horizontal, long Bits, long Active, long Total, int Parallel);

/// <summary>How an H-tree brings address and data bits to the mats of a bank: whole numbers only.</summary>
internal sealed class TreeRouting
{
    private TreeRouting(MatFeed feed, TreeLevel[] horizontal, TreeLevel[] vertical)
    {
        (Feed, Horizontal, Vertical) = (feed, horizontal, vertical);
    }

    /// <summary>What reaches a mat.</summary>
    public MatFeed Feed { get; }

    /// <summary>Levels with horizontal wires, the outermost first.</summary>
    public IReadOnlyList<TreeLevel> Horizontal { get; }

    /// <summary>Levels with vertical wires, the outermost first.</summary>
    public IReadOnlyList<TreeLevel> Vertical { get; }

    /// <summary>Routes an organisation, or says which rule it breaks.</summary>
    /// <param name="design">What the array is to be.</param>
    /// <param name="organisation">The organisation, of which the bank's part is used.</param>
    /// <param name="blockBits">Bits of a block.</param>
    /// <param name="broken">The rule.</param>
    public static TreeRouting? Of(ArrayDesign design, Organisation organisation, long blockBits, out Rule broken)
    {
        if (!design.InternalSensing)
        {
            broken = Rule.ExternalSensingWithTree;
            return null;
        }
        var levels = new Splitter(design, organisation, blockBits);
        broken = levels.Route();
        if (broken != Rule.None)
            return null;
        if (design.IsTag ? organisation.RowsPerSet > 1 : organisation.RowsPerSet > 1L << (int)Math.Min(levels.Broadcast, 30))
        {
            broken = Rule.RowsPerSet;
            return null;
        }
        if (design.IsTag && levels.Distribute == 0)
        {
            broken = Rule.NoDataLeft;
            return null;
        }
        var feed = design.IsTag
            ? new MatFeed(levels.Address, levels.Broadcast, (int)levels.Distribute)
            : new MatFeed(levels.Address, levels.Distribute, 1 << (int)levels.Broadcast);
        return new TreeRouting(feed, [.. levels.Horizontal], [.. levels.Vertical]);
    }

    /// <summary>Follows the bits from the bank's edge to a mat.</summary>
    private sealed class Splitter
    {
        private readonly ArrayDesign _design;
        private readonly int _horizontalLevels;
        private readonly int _verticalLevels;
        private long _active = 1;
        private long _total = 1;
        private int _activeColumns;
        private int _activeRows;

        public Splitter(ArrayDesign design, Organisation organisation, long blockBits)
        {
            _design = design;
            _horizontalLevels = Log.TwoOf(organisation.BankColumns);
            _verticalLevels = Log.TwoOf(organisation.BankRows);
            (_activeColumns, _activeRows) = (organisation.ActiveBankColumns, organisation.ActiveBankRows);
            Address = AddressBits(design);
            (Distribute, Broadcast) = design.IsTag ? ((long)design.RoutedWays, blockBits) : (blockBits, (long)Log.TwoOf(design.RoutedWays));
        }

        public int Address { get; private set; }

        /// <summary>Bits that are shared out among the mats.</summary>
        public long Distribute { get; private set; }

        /// <summary>Bits that every mat needs.</summary>
        public long Broadcast { get; }

        public List<TreeLevel> Horizontal { get; } = [];

        public List<TreeLevel> Vertical { get; } = [];

        public Rule Route()
        {
            var (h, v) = (_horizontalLevels, _verticalLevels);
            int horizontalParallel = 1, verticalParallel = 1;
            if (h > 0)
            {
                if (Exhausted is not Rule.None and var rule)
                    return rule;
                // The first bundle is not split yet.
                Horizontal.Add(new TreeLevel(true, Bits, _active, _total, 1));
                h--;
            }
            for (; h > v; h--)
            {
                if (Split(horizontal: true, 1) is not Rule.None and var rule)
                    return rule;
                verticalParallel *= 2;
            }
            for (; v > h; v--)
            {
                if (Split(horizontal: false, 1) is not Rule.None and var rule)
                    return rule;
                horizontalParallel *= 2;
            }
            for (; h > 0; h--, v--)
            {
                if (Split(horizontal: true, horizontalParallel) is not Rule.None and var rule)
                    return rule;
                if (Split(horizontal: false, _design.Circuitry.Conventions.VerticalParallel(_horizontalLevels, verticalParallel)) is not Rule.None and var other)
                    return other;
                horizontalParallel *= 2;
                verticalParallel *= 2;
            }
            if (Exhausted is not Rule.None and var last)
                return last;
            if (_activeColumns > 1)
                Distribute /= 2;
            else if (_horizontalLevels > 0)
                Address--;
            return Rule.None;
        }

        private long Bits => Address + Distribute + Broadcast;

        private Rule Exhausted => Distribute + Broadcast == 0 ? Rule.NoDataLeft : Address == 0 ? Rule.NoAddressLeft : Rule.None;

        /// <summary>Halves what a bundle carries: the data, where both halves are active, else the address.</summary>
        private Rule Split(bool horizontal, int parallel)
        {
            if (Exhausted is not Rule.None and var rule)
                return rule;
            ref var active = ref horizontal ? ref _activeColumns : ref _activeRows;
            if (active > 1)
            {
                Distribute /= 2;
                active /= 2;
                _active *= 2;
            }
            else
            {
                Address--;
            }
            _total *= 2;
            (horizontal ? Horizontal : Vertical).Add(new TreeLevel(horizontal, Bits, _active, _total, parallel));
            return Rule.None;
        }
    }

    /// <summary>Bits of the address of a block.</summary>
    public static int AddressBits(ArrayDesign design) => Log.TwoOf(design.Blocks / design.RoutedWays);
}
