namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>Mats and the wires between them: a whole RAM, or the data or tag array of a cache.</summary>
internal sealed class Bank
{
    // The bank of a data array must not be longer than this times its breadth.
    private const double LongestSide = 10;

    private Bank(Organisation organisation, long blockBits, Mat mat, BankWiring wiring)
    {
        (Organisation, BlockBits, Mat, Wiring) = (organisation, blockBits, mat, wiring);
        var active = organisation.ActiveMats;
        var mats = (double)organisation.BankRows * organisation.BankColumns;
        ReadLatency = wiring.ReadLatency + mat.ReadLatency;
        WriteLatency = wiring.WriteLatency + mat.WriteLatency;
        SetLatency = wiring.WriteLatency + mat.SetLatency;
        ResetLatency = wiring.WriteLatency + mat.ResetLatency;
        ReadEnergy = wiring.ReadEnergy + active * mat.ReadEnergy;
        WriteEnergy = wiring.WriteEnergy + active * mat.WriteEnergy;
        SetEnergy = wiring.WriteEnergy + active * mat.SetEnergy;
        ResetEnergy = wiring.WriteEnergy + active * mat.ResetEnergy;
        Leakage = wiring.Leakage + mats * mat.Leakage;
    }

    public Organisation Organisation { get; }

    /// <summary>Bits of a block; of tags, rounded up to what the organisation divides.</summary>
    public long BlockBits { get; }

    public Mat Mat { get; }

    public BankWiring Wiring { get; }

    public double Height => Wiring.Height;

    public double Width => Wiring.Width;

    public double Area => Height * Width;

    public double ReadLatency { get; }

    public double WriteLatency { get; }

    public double SetLatency { get; }

    public double ResetLatency { get; }

    public double ReadEnergy { get; }

    public double WriteEnergy { get; }

    public double SetEnergy { get; }

    public double ResetEnergy { get; }

    public double Leakage { get; }

    /// <summary>Bits that the organisation's cells hold.</summary>
    public long Cells => (long)Mat.Plan.Subarray.Rows * Mat.Plan.Subarray.Columns * Mat.Plan.Rows * Mat.Plan.Columns * Organisation.BankRows * Organisation.BankColumns;

    /// <summary>Share of the area that cells take.</summary>
    public double AreaEfficiency(ArrayDesign design)
    {
        var f = design.Circuitry.Device.Feature;
        return design.Cell.Area * f * f * Cells / Area;
    }

    /// <summary>Bytes per second of back-to-back reads: a subarray without its row decoder, but with its precharge.</summary>
    public double ReadBandwidth(ArrayDesign design) => BlockBits / (Mat.Latency.Read - Mat.Latency.RowDecoder + Mat.Precharge) / 8;

    /// <summary>Bytes per second of back-to-back writes.</summary>
    public double WriteBandwidth(ArrayDesign design) => BlockBits / Mat.Latency.Write / 8;

    /// <summary>Whether a bank is too long for its breadth; the shape of a tag array is free.</summary>
    public static bool IsTooLong(ArrayDesign design, double height, double width) =>
        !design.IsTag && (height / width > LongestSide || width / height > LongestSide);

    /// <summary>Builds an organisation, or says which rule it breaks.</summary>
    public static Bank? Build(ArrayDesign design, Organisation organisation, CircuitLibrary library, out Rule broken)
    {
        var blockBits = design.BlockBitsOf(organisation);
        if (blockBits == 0)
            return Broken(Rule.WordTooNarrow, out broken);
        TreeRouting? tree = null;
        BusRouting bus = default;
        if (design.HTree)
        {
            tree = TreeRouting.Of(design, organisation, blockBits, out broken);
            if (tree is null)
                return null;
        }
        else
        {
            broken = BusRouting.Of(design, organisation, blockBits, out bus);
            if (broken != Rule.None)
                return null;
        }
        broken = MatPlan.Of(design, tree?.Feed ?? bus.Feed, organisation, out var plan);
        if (broken != Rule.None)
            return null;
        var subarray = library.Subarray(plan.Subarray, out broken);
        if (subarray is null)
            return null;
        var mat = library.Mat(plan, subarray);
        if (!design.InternalSensing && !BusWiring.AmplifiersFit(design, organisation, blockBits, mat.Width))
            return Broken(Rule.SenseAmplifierPitch, out broken);
        var wiring = tree is not null
            ? TreeWiring.Of(design, organisation, tree, mat.Height, mat.Width)
            : BusWiring.Of(design, organisation, bus, blockBits, mat);
        if (IsTooLong(design, wiring.Height, wiring.Width))
            return Broken(Rule.AspectRatio, out broken);
        var bank = new Bank(organisation, blockBits, mat, wiring);
        return bank.Cells == blockBits * design.Blocks ? bank : Broken(Rule.Capacity, out broken);
    }

    private static Bank? Broken(Rule rule, out Rule broken)
    {
        broken = rule;
        return null;
    }
}
