namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>Shape of a mat: everything about it that is a whole number.</summary>
/// <param name="Rows">Rows of subarrays.</param>
/// <param name="Columns">Columns of subarrays.</param>
/// <param name="ActiveRows">Active subarrays in a column.</param>
/// <param name="ActiveColumns">Active subarrays in a row.</param>
/// <param name="Subarray">Shape of a subarray.</param>
/// <param name="RowPredecoderBits">Address bits of the row predecoders.</param>
/// <param name="TagBits">Bits that a comparator compares; 0 outside tags.</param>
/// <param name="Ways">Ways whose tags the mat compares; 1 outside tags.</param>
internal readonly record struct MatPlan(int Rows, int Columns, int ActiveRows, int ActiveColumns, SubarrayShape Subarray, int RowPredecoderBits, int TagBits, int Ways)
{
    /// <summary>Divides what reaches a mat among its subarrays, or says which rule that breaks.</summary>
    public static Rule Of(ArrayDesign design, MatFeed feed, Organisation organisation, out MatPlan plan)
    {
        plan = default;
        var broken = SubarrayFeed.Of(feed, organisation, out var share);
        if (broken != Rule.None)
            return broken;
        broken = share.Shape(design, organisation, out var shape, out var rowBits);
        if (broken == Rule.None)
            plan = With(design, feed, organisation, shape, rowBits);
        return broken;
    }

    /// <summary>The mat around a subarray of some shape.</summary>
    public static MatPlan With(ArrayDesign design, MatFeed feed, Organisation organisation, SubarrayShape shape, int rowBits) =>
        new(organisation.MatRows, organisation.MatColumns, organisation.ActiveMatRows, organisation.ActiveMatColumns, shape, rowBits,
            design.IsTag ? (int)feed.DataBits : 0, design.IsTag ? feed.Ways : 1);
}

/// <summary>What the bank's wires bring to a mat.</summary>
/// <param name="AddressBits">Address bits.</param>
/// <param name="DataBits">Data bits per way.</param>
/// <param name="Ways">Ways to choose from; of tags, ways to compare.</param>
internal readonly record struct MatFeed(int AddressBits, long DataBits, int Ways);
