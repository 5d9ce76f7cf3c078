namespace PluginNvm.Arrays.Analytical.Faults;

/// <summary>A known fault of NVSim.</summary>
/// <param name="Id">D1 to D37.</param>
/// <param name="Name">Short name.</param>
/// <param name="Effect">What it does to results.</param>
/// <param name="Where">
/// Where it acts: <c>convention</c> (a member of <see cref="Conventions"/>), <c>data</c> (the tables), <c>search</c> (which organisations are
/// looked at and allowed), <c>input</c> (how files are read), <c>output</c> (what is printed), <c>refused</c> (an error takes its place), or
/// <c>absent</c> with what takes its place.
/// </param>
internal sealed record Fault(string Id, string Name, string Effect, string Where);

/// <summary>The known faults of NVSim, found by comparing its results with its formulas and with each other.</summary>
internal static class FaultCatalogue
{
    /// <summary>Where a fault acts that a member of <see cref="Conventions"/> carries.</summary>
    public const string Convention = "convention";

    private const string Data = "data";
    private const string Search = "search";
    private const string Input = "input";
    private const string Output = "output";
    private const string Refused = "refused";

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("D1", "pcram-reset-energy", "The energy of a RESET is that of a SET with multiplexers and their decoders counted once more; the RESET pulse does not enter.", Convention),
        new("D2", "folding-abort", "A transistor to be folded into a strip of 3 F or less ends the tool, which stops many searches of phase-change caches half-way.", "absent: such an organisation is illegal"),
        new("D3", "power-of-two-only", "Capacity, word and ways other than powers of two have no organisation.", Refused),
        new("D4", "node-steps", "Wires and current sensing step between nodes, and devices between 120 and 200 nm are blended over 60 instead of 80 nm, so results jump at nodes.", Convention),
        new("D5", "table-typos", "Some tabulated currents break the trend of their neighbours in node, temperature or polarity.", Data),
        new("D6", "senseamp-leakage-vdd-squared", "Idle leakage of sense amplifiers is multiplied by the supply voltage once too often.", Convention),
        new("D7", "tag-search-ignores-options", "Forced organisations, buffers, wires, limits and the assumption of one active row bind data arrays only; tags are always searched in full.", Search),
        new("D8", "converter-constants", "The converter of current sensing is a table that slows down as nodes shrink, with one leakage out of line and an area independent of its devices.", Convention),
        new("D9", "precharger-folding", "A precharger wider than its subarray keeps its height, and multiplexers and decoders never widen it.", Convention),
        new("D10", "set-energy-tests-reset-voltage", "Whether the SET voltage is taken for an underived SET energy depends on the RESET voltage, and the energy can become 0.", Convention),
        new("D11", "predecoder-path-a2", "The path through the second kind of decoder of a predecoder starts with the delay of the first kind.", Convention),
        new("D12", "predecoder-stage2-free", "The last of three predecoding steps, used from 10 address bits in a block on, costs neither energy nor leakage.", Convention),
        new("D13", "predecoder-load", "Predecoders drive wires only, those of multiplexers nothing at all, and no decoder gates.", Convention),
        new("D14", "predecoder-bits-of-cache-data", "Ways folded into the multiplexers are taken off the row address, so row predecoders of caches are too small and some organisations illegal.", Convention),
        new("D15", "low-swing-receiver", "A low-swing wire's receiving amplifier is free, and its driving gate has twice the resistance of its devices.", Convention),
        new("D16", "penalised-spacing", "Repeaters that may be slower are made smaller but never set further apart.", Convention),
        new("D17", "repeated-delay", "The resistance of a repeated wire charges the repeater in front of it instead of the next one.", Convention),
        new("D18", "overlap-not-blended", "Between two nodes the overlap capacitance stays that of the smaller one.", Convention),
        new("D19", "sram-leakage", "SRAM cells are made of the logic devices around them, so with fast devices they leak more than a watt per megabyte.", Data),
        new("D20", "bus-routing", "On a bus only wires of active rows leak; an SRAM sensed outside has no finite read latency and counts the shared circuits twice.", Convention),
        new("D21", "comparator", "Comparing gates do not leak, and bits beyond a multiple of four are not compared.", Convention),
        new("D22", "write-current-unchecked", "Whether the access transistor can carry the write current is never asked.", Search),
        new("D23", "missing-device-physics", "A state has one pulse; write errors, retention, endurance, variation and read disturb do not exist.", "absent: the array model asks the cell for nothing that it does not use"),
        new("D24", "printed-muxes", "The multiplexer degrees shown for a cache's data array leave out the ways folded into them.", Output),
        new("D25", "vdd-capped-precharge", "The precharge of voltage sensing cannot exceed the supply, so resistive cells read with a high voltage cannot be sensed at low supplies.", Search),
        new("D26", "silent-parser", "Unknown keys are skipped and missing values undefined.", "absent: readers warn or refuse"),
        new("D27", "columns-versus-ways", "A tag subarray must have at least as many columns as the cache has ways.", Convention),
        new("D28", "cache-miss-energy", "A miss of a normal or fast cache pays for the whole read of the data, and data and tags are chosen separately, not for the hit.", Convention),
        new("D29", "sequential-rows-per-set", "Sets over several rows are looked at in sequential and fast caches but never allowed.", Search),
        new("D30", "level-parallel-count", "The vertical wires side by side in the last levels of an H-tree are counted once with two horizontal levels and twice otherwise.", Convention),
        new("D31", "winners-only-wire-refinement", "Only the winners found with plain wires are tried with other wires, local before global ones.", Search),
        new("D32", "dram", "The sense voltage of dynamic cells is computed before the bitline is known; DRAM stops the tool.", Refused),
        new("D33", "temperature-range", "Temperatures outside 300 to 400 K stop the tool or read beyond its tables.", Refused),
        new("D34", "configuration-order", "Lines that force an organisation act in their order, so the same lines in another order ask for something else.", Input),
        new("D35", "non-monotone-by-design", "The winner of one target may be worse in another measure than the winner of a larger memory.", Search),
        new("D36", "cxx17", "The tool does not compile as C++17.", "absent: there is no C++ here"),
        new("D37", "cell-write-energy-in-caches", "In normal and fast caches the energy of the written cells is divided by the number of ways.", Convention),
    ];
}
