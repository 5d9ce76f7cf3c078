namespace PluginNvm.Modeling;

/// <summary>How a grouped convolution becomes matrix products.</summary>
public enum GroupLowering
{
    /// <summary>
    /// One product with the same number of multiply-accumulates: the extent that holds the output channels of a group holds those of all groups.
    /// Unphysical where a group is narrower than a tile (depthwise convolutions): a tile then shares its panel among groups that in truth read different data.
    /// </summary>
    Merged,

    /// <summary>One product per group.</summary>
    Separate,
}
