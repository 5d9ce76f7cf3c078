using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Validation.Nvsim;

/// <summary>What a line of the reference table asked of NVSim.</summary>
internal static class GoldenQuery
{
    public static MemoryQuery Of(GoldenRow row) => new()
    {
        Cell = GoldenCells.Of(row["cell"]),
        Node = row.Whole("node_nm"),
        Roadmap = Enum.Parse<Roadmap>(row["roadmap"]),
        Temperature = row.Whole("temperature_k"),
        IsCache = row.IsCache,
        CapacityBits = row.Whole("capacity_kb") * 1024L * 8,
        WordBits = row.Whole("word_bits"),
        Ways = row["associativity"].Length == 0 ? 1 : row.Whole("associativity"),
        Access = row["cache_access_mode"].Length == 0 ? CacheAccessMode.Normal : Enum.Parse<CacheAccessMode>(row["cache_access_mode"]),
        HTree = row["routing"] == "H-tree",
        InternalSensing = row["internal_sensing"] == "true",
        LocalWire = Wire(row["local_wire"], row["local_repeater"], row["local_low_swing"]),
        GlobalWire = Wire(row["global_wire"], row["global_repeater"], row["global_low_swing"]),
        Space = Space(row),
    };

    /// <summary>What the line's organisation was chosen for.</summary>
    public static Objective Target(GoldenRow row) => row["opt_target"] switch
    {
        "ReadLatency" => Objective.ReadLatency,
        "WriteLatency" => Objective.WriteLatency,
        "ReadDynamicEnergy" => Objective.ReadEnergy,
        "WriteDynamicEnergy" => Objective.WriteEnergy,
        "ReadEDP" => Objective.ReadEdp,
        "WriteEDP" => Objective.WriteEdp,
        "LeakagePower" => Objective.Leakage,
        "Area" => Objective.Area,
        var other => throw new AssertInconclusiveException($"target '{other}'"),
    };

    public static Organisation Organisation(GoldenRow row, string prefix) => new(
        row.Whole(prefix + "bank_rows"), row.Whole(prefix + "bank_cols"), row.Whole(prefix + "bank_active_rows"), row.Whole(prefix + "bank_active_cols"),
        row.Whole(prefix + "mat_rows"), row.Whole(prefix + "mat_cols"), row.Whole(prefix + "mat_active_rows"), row.Whole(prefix + "mat_active_cols"),
        row.Whole(prefix + "mux_senseamp"), row.Whole(prefix + "mux_out1"), row.Whole(prefix + "mux_out2"), 1,
        row[prefix + "buffer_style"] switch
        {
            "Latency-Optimized" => BufferStyle.Latency,
            "Balanced" => BufferStyle.Balance,
            "Area-Optimized" => BufferStyle.Area,
            var other => throw new AssertInconclusiveException($"buffer style '{other}'"),
        });

    /// <summary>The local or global wire that a result names.</summary>
    /// <param name="row">The line.</param>
    /// <param name="wire">Start of the columns' names, for example "tag_global".</param>
    public static WireStyle Used(GoldenRow row, string wire) => new(
        row[wire + "_wire_used"] switch
        {
            "Global Aggressive" => WireType.GlobalAggressive,
            "Global Conservative" => WireType.GlobalConservative,
            "Semi-Global Aggressive" => WireType.SemiAggressive,
            "Semi-Global Conservative" => WireType.SemiConservative,
            "Local Aggressive" => WireType.LocalAggressive,
            "Local Conservative" => WireType.LocalConservative,
            var other => throw new AssertInconclusiveException($"wire '{other}'"),
        },
        row[wire + "_repeater_used"] switch
        {
            "No Repeaters" => WireRepeaters.None,
            "Fully-Optimized Repeaters" => WireRepeaters.Optimal,
            var other when other.StartsWith("Repeaters with ", StringComparison.Ordinal) => Enum.Parse<WireRepeaters>("Penalty" + other["Repeaters with ".Length..other.IndexOf('%')]),
            var other => throw new AssertInconclusiveException($"repeaters '{other}'"),
        },
        row[wire + "_low_swing_used"] == "Yes");

    private static DesignSpace Space(GoldenRow row)
    {
        var space = new DesignSpace { OneActiveRow = row["search"] == "cacti" };
        if (row["buffer_design"].Length > 0)
            space = space with { Buffers = [Enum.Parse<BufferStyle>(row["buffer_design"], ignoreCase: true)] };
        if (row["force_bank"].Length > 0)
        {
            var bank = Pairs(row["force_bank"]);
            space = space with { BankRows = Span.Of(bank[0]), BankColumns = Span.Of(bank[1]), ActiveBankRows = Span.Of(bank[2]), ActiveBankColumns = Span.Of(bank[3]) };
        }
        if (row["force_mat"].Length > 0)
        {
            var mat = Pairs(row["force_mat"]);
            space = space with { MatRows = Span.Of(mat[0]), MatColumns = Span.Of(mat[1]), ActiveMatRows = Span.Of(mat[2]), ActiveMatColumns = Span.Of(mat[3]) };
        }
        if (row["force_mux"].Length > 0)
        {
            var mux = row["force_mux"].Split('/').Select(int.Parse).ToArray();
            space = space with { SenseAmpMux = Span.Of(mux[0]), OutputMux1 = Span.Of(mux[1]), OutputMux2 = Span.Of(mux[2]) };
        }
        return space;
    }

    /// <summary>"rows x columns, active rows x active columns".</summary>
    private static int[] Pairs(string text) => [.. text.Split('x', ',').Select(part => int.Parse(part.Trim()))];

    private static WireChoice Wire(string type, string repeaters, string lowSwing) => new()
    {
        Type = type.Length == 0 ? null : Enum.Parse<WireType>(type),
        Repeaters = repeaters switch
        {
            "" => null,
            "RepeatedNone" => WireRepeaters.None,
            "RepeatedOpt" => WireRepeaters.Optimal,
            _ => Enum.Parse<WireRepeaters>("Penalty" + repeaters["Repeated".Length..repeaters.IndexOf('%')]),
        },
        LowSwing = lowSwing.Length == 0 ? null : lowSwing == "Yes",
    };
}
