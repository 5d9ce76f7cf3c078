namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>The keys of NVSim's configuration files.</summary>
internal static class ConfigurationKeys
{
    private const string Flash = "belongs to flash memories and is ignored for others";
    private const string Shape = "Total AxB, Active CxD";

    private static readonly string[] Wires = ["LocalAggressive", "LocalConservative", "SemiAggressive", "SemiConservative", "GlobalAggressive", "GlobalConservative"];

    private static readonly string[] Repeaters =
    [
        "RepeatedNone", "RepeatedOpt", "Repeated5%Penalty", "Repeated10%Penalty", "Repeated20%Penalty", "Repeated30%Penalty", "Repeated40%Penalty", "Repeated50%Penalty",
    ];

    /// <summary>The words that ask for all targets; NVSim takes any word that is no target so.</summary>
    public static IReadOnlyList<string> Exploration { get; } = ["Exploration", "Full", "FullExploration"];

    public static KeyTable Table { get; } = new(
    [
        new("DesignTarget", ValueForm.Word) { Words = ["cache", "RAM", "CAM"] },
        new("OptimizationTarget", ValueForm.Word) { Words = [.. Targets.Words.Keys, .. Exploration] },
        new("OutputFilePrefix", ValueForm.Text) { Idle = "no table of all organisations is written" },
        new("ProcessNode", ValueForm.Whole) { Least = 22, Most = 200, Why = "the device table holds 22, 32, 45, 65, 90, 120 and 200 nm and blends between them" },
        new("Capacity", ValueForm.Whole)
        {
            Units = [new("B"), new("KB", Factor: 1 << 10), new("MB", Factor: 1 << 20)], Least = 1, Most = 1L << 40, Why = "a memory holds something, and no more than the 48 address bits reach",
        },
        new("WordWidth", ValueForm.Whole) { Units = [new("bit")], Least = 1, Most = 1 << 24, Why = "it is the word of a RAM or the line of a cache" },
        new("Associativity", ValueForm.Whole) { Bracket = "for cache only", Least = 1, Most = 1 << 16, Why = "a set has at least one way" },
        new("Temperature", ValueForm.Whole) { Units = [new("K")], Least = 300, Most = 400, Why = "on and off currents are tabulated from 300 to 400 K" },
        new("MaxDriverCurrent", ValueForm.Number) { Units = [new("uA", -6)], Idle = "read, but without effect on any result, as in NVSim" },
        new("DeviceRoadmap", ValueForm.Word) { Words = ["HP", "LSTP", "LOP"] },
        new("WriteScheme", ValueForm.Word) { Words = ["Normal", "SetBeforeReset", "ResetBeforeSet", "EraseBeforeSet", "EraseBeforeReset", "WriteAndVerify"] },
        new("CacheAccessMode", ValueForm.Word) { Words = ["Normal", "Sequential", "Fast"] },
        new("LocalWireType", ValueForm.Word) { Words = Wires },
        new("LocalWireRepeaterType", ValueForm.Word) { Words = Repeaters },
        new("LocalWireUseLowSwing", ValueForm.Word) { Words = ["Yes", "No"] },
        new("GlobalWireType", ValueForm.Word) { Words = Wires },
        new("GlobalWireRepeaterType", ValueForm.Word) { Words = Repeaters },
        new("GlobalWireUseLowSwing", ValueForm.Word) { Words = ["Yes", "No"] },
        new("Routing", ValueForm.Word) { Words = ["H-tree", "non-H-tree"] },
        new("InternalSensing", ValueForm.Word) { Words = ["true", "false"] },
        new("MemoryCellInputFile", ValueForm.Text),
        new("MaxNmosSize", ValueForm.Number) { Units = [new("F")], Least = 1.5, Most = 1e6, Why = "it bounds transistors, of which the smallest is 1.5 F wide" },
        new("BufferDesignOptimization", ValueForm.Word) { Words = ["latency", "balance", "area"] },
        new("ForceBank", ValueForm.Shape) { Bracket = Shape },
        new("ForceMat", ValueForm.Shape) { Bracket = Shape },
        Degree("ForceMuxSenseAmp"),
        Degree("ForceMuxOutputLev1"),
        Degree("ForceMuxOutputLev2"),
        new("UseCactiAssumption", ValueForm.Word) { Words = ["Yes", "No"] },
        new("EnablePruning", ValueForm.Word) { Words = ["Yes", "No"] },
        new("FlashPageSize", ValueForm.Number) { Units = [new("Byte")], Idle = Flash },
        new("FlashBlockSize", ValueForm.Number) { Units = [new("KB")], Idle = Flash },
        .. Targets.Constraints.Keys.Select(name => new Key(name, ValueForm.Number) { Least = 0, Why = "it is the excess over the best value that is allowed, as a share (0.5 is half as much again)" }),
    ]);

    private static Key Degree(string name) => new(name, ValueForm.Whole) { Least = 1, Most = 1 << 20, Why = "it is how many lines share one" };
}
