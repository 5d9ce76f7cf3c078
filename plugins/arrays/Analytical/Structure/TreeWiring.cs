namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>Lengths and costs of an H-tree's wires.</summary>
internal static class TreeWiring
{
    public static BankWiring Of(ArrayDesign design, Organisation organisation, TreeRouting routing, double matHeight, double matWidth)
    {
        var wire = design.GlobalWire;
        var (horizontal, vertical) = (routing.Horizontal, routing.Vertical);
        var height = organisation.BankRows * matHeight + horizontal.Sum(level => wire.Breadth(level.Bits * level.Parallel));
        var width = organisation.BankColumns * matWidth + vertical.Sum(level => wire.Breadth(level.Bits * level.Parallel));

        var lengths = Lengths(design, routing, matHeight, matWidth);
        var writeShare = design is { IsCache: true, Access: CacheAccessMode.Fast } ? 1.0 / design.Ways : 1;
        double latency = 0, energy = 0, leakage = 0;
        foreach (var (level, length) in horizontal.Zip(lengths.Horizontal).Concat(vertical.Zip(lengths.Vertical)))
        {
            latency += wire.Delay(length);
            energy += wire.Energy(length) * level.Active * level.Bits;
            leakage += wire.Leakage(length) * level.Total * level.Bits;
        }
        return new BankWiring(height, width, 2 * latency, latency, energy, energy * writeShare, leakage);
    }

    /// <summary>Lengths of the levels, from the mats outwards: each level is twice as long as the one inside it, and crosses the wires of that one.</summary>
    private static (double[] Horizontal, double[] Vertical) Lengths(ArrayDesign design, TreeRouting routing, double matHeight, double matWidth)
    {
        var wire = design.GlobalWire;
        var (levelsH, levelsV) = (routing.Horizontal, routing.Vertical);
        var (horizontal, vertical) = (new double[levelsH.Count], new double[levelsV.Count]);
        var (h, v) = (levelsH.Count - 1, levelsV.Count - 1);
        for (; v > h; v--)
            vertical[v] = v == levelsV.Count - 1 ? matHeight / 2 : 2 * vertical[v + 1];
        for (; v >= 0; v--, h--)
        {
            var innermost = h == levelsH.Count - 1;
            vertical[v] = v == levelsV.Count - 1 ? matHeight / 2
                : innermost ? 2 * vertical[v + 1]
                : 2 * vertical[v + 1] + wire.Breadth(levelsH[h + 1].Bits) / 2;
            horizontal[h] = innermost
                ? matWidth + levelsV.Skip(v).Sum(level => wire.Breadth(level.Bits) / 2)
                : 2 * horizontal[h + 1] + wire.Breadth(levelsV[v].Bits) / 2;
        }
        for (; h >= 0; h--)
            horizontal[h] = h == levelsH.Count - 1 ? matWidth : 2 * horizontal[h + 1];
        return (horizontal, vertical);
    }
}
