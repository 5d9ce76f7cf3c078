namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>How a bus brings address and data bits to the mats of a bank: whole numbers only.</summary>
/// <param name="Feed">What reaches a mat.</param>
internal readonly record struct BusRouting(MatFeed Feed)
{
    /// <summary>Routes an organisation, or says which rule it breaks.</summary>
    public static Rule Of(ArrayDesign design, Organisation organisation, long blockBits, out BusRouting routing)
    {
        routing = default;
        if (!design.InternalSensing && design.GlobalWire is Wires.RepeatedWire)
            return Rule.ExternalSensingWithRepeaters;
        if (organisation.RowsPerSet > (design.IsTag ? 1 : design.RoutedWays))
            return Rule.RowsPerSet;
        var address = TreeRouting.AddressBits(design) - Log.TwoOf(organisation.BankRows * organisation.BankColumns / organisation.ActiveMats);
        if (address <= 0)
            return Rule.NoAddressLeft;
        var feed = design.IsTag
            ? new MatFeed(address, blockBits, design.RoutedWays / organisation.ActiveMats)
            : new MatFeed(address, blockBits / organisation.ActiveMats, design.RoutedWays);
        if (feed.DataBits == 0 || feed.Ways == 0)
            return Rule.NoDataLeft;
        routing = new BusRouting(feed);
        return Rule.None;
    }
}
