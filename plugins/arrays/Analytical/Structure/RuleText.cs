namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>A rule in words.</summary>
/// <param name="Name">What is broken, in a few words.</param>
/// <param name="Meaning">Why such an organisation cannot be built.</param>
/// <param name="Change">What would help.</param>
internal sealed record RuleText(string Name, string Meaning, string Change)
{
    /// <summary>The text of a rule.</summary>
    public static RuleText Of(Rule rule) => rule switch
    {
        Rule.WordTooNarrow => new("word too narrow", "more subarrays are active than a block has bits, so some would deliver nothing",
            "activate fewer mats and subarrays, or use a wider word"),
        Rule.NoAddressLeft => new("no address left on the way", "the wires to the mats run out of address bits: there are more mats than blocks to choose from",
            "use fewer mats, more active ones, or a larger capacity"),
        Rule.NoDataLeft => new("no data left on the way", "data bits are halved at each split of the wires between active mats, and none reach a mat",
            "activate fewer mats, or use a wider word"),
        Rule.RowsPerSet => new("set over several rows", "the ways of a set would lie in more rows than ways reach the mat",
            "keep a set in one row"),
        Rule.ExternalSensingWithTree => new("external sensing on an H-tree", "sense amplifiers at the bank's edge need bitlines that go on as a bus, and an H-tree carries data",
            "route without an H-tree, or sense inside the subarrays"),
        Rule.ExternalSensingWithRepeaters => new("external sensing through repeaters", "a repeater restores full levels and would destroy the small signal that is sensed at the bank's edge",
            "use global wires without repeaters, or sense inside the subarrays"),
        Rule.NoSubarrayAddress => new("no address left in the mat", "choosing the active subarrays of a mat uses up all address bits that reach it",
            "use fewer subarrays in a mat, more active ones, or a larger capacity"),
        Rule.NoRows => new("no rows", "the multiplexers select among more columns than there are blocks, so less than one row is left",
            "use smaller multiplexer degrees, fewer mats, or a larger capacity"),
        Rule.NoColumns => new("no columns", "more subarrays are active than data bits reach the mat",
            "activate fewer subarrays, or use a wider word"),
        Rule.NoRowAddress => new("no row address", "the multiplexers, with the ways of a set folded into them, use more address bits than reach the subarray",
            "use smaller multiplexer degrees, fewer mats, fewer ways, or a larger capacity"),
        Rule.TooManyRowAddressBits => new("too many row address bits", "a row decoder of more than 36 address bits has no predecoder",
            "divide the memory into more mats, or use larger multiplexer degrees"),
        Rule.FewerColumnsThanWays => new("fewer columns than ways", "a subarray of a normal or fast cache holds fewer columns than a set has ways",
            "use larger multiplexer degrees, fewer active subarrays, or fewer ways"),
        Rule.MultiplexedDynamicCells => new("shared amplifiers of dynamic cells", "a dynamic cell loses its charge when it is read, so each column needs a sense amplifier of its own to restore it",
            "use a sense amplifier multiplexer of degree 1"),
        Rule.UnmultiplexedSensing => new("an amplifier for each column", "cells of a crosspoint are narrower than a sense amplifier, so several columns must share one",
            "use a sense amplifier multiplexer of degree 2 or more, or sense at the bank's edge"),
        Rule.RowsLeakTooMuch => new("rows leak too much", "the off currents of all unselected access transistors on a bitline add up to the on current of the selected one",
            "use fewer rows (more mats or larger multiplexers), devices with a higher on/off ratio (LSTP or LOP), or a lower temperature"),
        Rule.WordLineCurrent => new("word line current too high", "the word line feeds the written cells of its row, and the sneak currents of the others, through one driver whose transistor would exceed the allowed width",
            "write fewer cells of a row at once (larger multiplexers), use fewer columns, a smaller write current, or allow wider transistors (MaxNmosSize)"),
        Rule.BitlineCurrent => new("bitline current too high", "the written cell and the leakage of the others on its bitline need a transistor wider than allowed",
            "use a smaller write current, fewer rows, devices with a higher on current (HP), or allow wider transistors (MaxNmosSize)"),
        Rule.SenseVoltage => new("cell cannot be sensed", "the bitline of a cell in its low-resistance state does not settle far enough below the precharge voltage, which cannot exceed the supply",
            "use a read current or voltage that keeps the bitline below the supply, a larger ratio of resistances, a smaller minimum sense voltage, current sensing, or devices with a higher supply"),
        Rule.DriverCurrent => new("driver too wide", "a decoder's last inverter would exceed the allowed width for the current of the line it drives",
            "allow wider transistors (MaxNmosSize), use fewer columns, or devices with a higher on current (HP)"),
        Rule.SenseAmplifierPitch => new("no room for a sense amplifier", "the columns that share a sense amplifier, or at the bank's edge the mats above it, are together too narrow for it",
            "let more columns share one (a larger sense amplifier multiplexer; at the bank's edge a narrower word), or use a wider cell"),
        Rule.Folding => new("access transistor cannot be folded", "the access transistor is wider than its cell, and the cell is too narrow (3 F or less) to fold the transistor into it",
            "use a narrower access transistor or a wider cell"),
        Rule.AspectRatio => new("bank too long", "the bank would be more than ten times as long as broad",
            "use a shape of bank and subarrays that is nearer to a square"),
        Rule.Capacity => new("wrong capacity", "the organisation's cells hold another number of bits than asked for, as divisions into rows and columns do not come out even",
            "use powers of two for capacity, word and ways"),
        Rule.Limit => new("over a limit", "the organisation exceeds the allowed excess over the best value of an objective",
            "relax the constraint that leaves the fewest organisations"),
        _ => new("no rule", "nothing is broken", "nothing needs to change"),
    };
}
