using PluginNvm.Arrays.Analytical.Cells;

namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>What reaches a subarray.</summary>
/// <param name="AddressBits">Address bits.</param>
/// <param name="DataBits">Data bits per way.</param>
/// <param name="Ways">Ways to choose from; of tags, ways to compare.</param>
internal readonly record struct SubarrayFeed(int AddressBits, long DataBits, int Ways)
{
    // More rows than a memory can have; further bits would overflow.
    private const int MostAddressBits = 52;

    /// <summary>A subarray's share of what reaches a mat, or the rule that sharing breaks.</summary>
    public static Rule Of(MatFeed feed, Organisation organisation, out SubarrayFeed share)
    {
        var address = feed.AddressBits - Log.TwoOf(organisation.MatRows * organisation.MatColumns / organisation.ActiveSubarrays);
        share = new SubarrayFeed(address, feed.DataBits / organisation.ActiveSubarrays, feed.Ways);
        return address <= 0 ? Rule.NoSubarrayAddress : Rule.None;
    }

    /// <summary>Rows, columns and multiplexers of the subarray, or the rule that they break.</summary>
    /// <param name="design">What the array is to be.</param>
    /// <param name="organisation">The organisation, of which multiplexers, rows per set and buffers are used.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="rowPredecoderBits">Address bits of its row predecoders.</param>
    public Rule Shape(ArrayDesign design, in Organisation organisation, out SubarrayShape shape, out int rowPredecoderBits)
    {
        (shape, rowPredecoderBits) = (default, 0);
        var waysPerRow = design.IsTag ? 1 : Ways / organisation.RowsPerSet;
        var folded = Fold(waysPerRow, design.Cell.Type);
        // Beyond this, there are more columns to choose from than any memory has blocks, and the product would overflow.
        if (Log.TwoOf(organisation.SenseAmpMux) + Log.TwoOf(organisation.OutputMux1) + Log.TwoOf(organisation.OutputMux2) + Log.TwoOf(Math.Max(1, waysPerRow)) > MostAddressBits)
            return Rule.NoRows;
        var (mux, mux1, mux2) = (organisation.SenseAmpMux * folded.SenseAmp, organisation.OutputMux1 * folded.Output1, organisation.OutputMux2 * folded.Output2);
        var muxes = (long)mux * mux1 * mux2;
        var rows = (1L << Math.Min(AddressBits, MostAddressBits)) * (design.IsTag ? 1 : Ways) / muxes;
        if (rows == 0)
            return Rule.NoRows;
        if (DataBits == 0)
            return Rule.NoColumns;
        var columns = DataBits * muxes * (design.IsTag ? Ways : 1);
        rowPredecoderBits = design.Circuitry.Conventions.RowPredecoderBits(AddressBits, Log.TwoOf(muxes), Log.TwoOf(waysPerRow));
        if (rowPredecoderBits < 0)
            return Rule.NoRowAddress;
        if (rows > int.MaxValue || columns > int.MaxValue || rowPredecoderBits > 2 * Circuits.PredecodeFront.MostAddressBits)
            return Rule.TooManyRowAddressBits;
        shape = new SubarrayShape((int)rows, (int)columns, mux, mux1, mux2, organisation.RowsPerSet > 1, organisation.Buffers);
        return Rule.None;
    }

    /// <summary>
    /// Ways that share a row are selected by the multiplexers: a third of their bits by each output multiplexer, the rest by the sense
    /// amplifiers'; of dynamic cells, which share no amplifier, half by each output multiplexer.
    /// </summary>
    private static (int SenseAmp, int Output1, int Output2) Fold(int waysPerRow, CellType cell)
    {
        if (waysPerRow <= 1)
            return (1, 1, 1);
        var output = 1 << (Log.TwoOf(waysPerRow) / (cell == CellType.Edram ? 2 : 3));
        return cell == CellType.Edram ? (1, waysPerRow / output, output) : (waysPerRow / (output * output), output, output);
    }
}
