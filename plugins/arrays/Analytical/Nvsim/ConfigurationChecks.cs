using System.Globalization;
using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>Whether the statements of a configuration make sense together and with its cell.</summary>
internal static class ConfigurationChecks
{
    private const string Counts = "rows, columns, mats and ways are selected by address bits, so NVSim's organisations hold powers of two only (fault D3)";

    public static bool IsCache(Statements stated) => stated.Word("DesignTarget", "cache") == "cache";

    public static void Check(Statements stated, FileProblems problems)
    {
        DesignTarget(stated, problems);
        Defaults(stated, problems);
        Sizes(stated, problems);
        if (stated.Word("Routing", "H-tree") == "H-tree" && stated.Word("InternalSensing", "true") == "false")
        {
            problems.Error(stated.Line("InternalSensing"),
                "-InternalSensing: false does not go with -Routing: H-tree: sense amplifiers at the bank's edge need bitlines that go on as a bus, and an H-tree carries data; write '-Routing: non-H-tree' or '-InternalSensing: true'");
        }
        foreach (var wire in new[] { "LocalWire", "GlobalWire" })
        {
            if (stated.Word(wire + "UseLowSwing", "No") == "Yes" && stated.Word(wire + "RepeaterType", "RepeatedNone") != "RepeatedNone")
            {
                problems.Error(stated.Line(wire + "UseLowSwing"),
                    $"-{wire}UseLowSwing: Yes does not go with repeaters, which are inverters and swing fully; write '-{wire}RepeaterType: RepeatedNone' or '-{wire}UseLowSwing: No'");
            }
        }
    }

    /// <summary>Checks what needs cell, node and devices.</summary>
    public static void CheckWith(CellFile cell, Statements stated, int node, Roadmap roadmap, int temperature, FileProblems problems, FileProblems cellProblems)
    {
        var device = DeviceTable.At(node, roadmap, temperature, NvsimConventions.Instance);
        if (cell.Cell.MinimumSenseVoltage >= device.Vdd)
        {
            cellProblems.Error(cell.Statements.Line("MinSenseVoltage"), string.Create(CultureInfo.InvariantCulture,
                $"-MinSenseVoltage: {cell.Cell.MinimumSenseVoltage * 1e3:R} mV do not lie below the supply of {roadmap} devices at {node} nm, {device.Vdd:G4} V, so nothing can be sensed; common are 25 to 100 mV"));
        }
        if (cell.ProcessNode != 0 && cell.ProcessNode != node)
        {
            cellProblems.Warn(cell.Statements.Line("ProcessNode"),
                $"the cell is stated at {cell.ProcessNode} nm and used at {node} nm unscaled, as by NVSim: area and widths count in features, resistances, currents and pulses stay");
        }
        if (cell.Cell.Access == AccessDeviceType.Cmos && cell.Cell.AccessWidth > 1e3)
            cellProblems.Warn(cell.Statements.Line("AccessCMOSWidth"), "this is wider than any cell; the unit is the feature F, not nanometres");
        Scheme(cell.Cell, stated, problems);
    }

    private static void DesignTarget(Statements stated, FileProblems problems)
    {
        if (stated.Word("DesignTarget", "cache") == "CAM")
            problems.Error(stated.Line("DesignTarget"), "content-addressable memories are not modelled: search lines and match lines are missing, and NVSim stops here too; write '-DesignTarget: cache' or '-DesignTarget: RAM'");
        else if (stated.Find("DesignTarget") is null && !stated.IsRefused("DesignTarget"))
            problems.Warn(stated.End, "-DesignTarget is not stated; a cache is taken, as by NVSim");
    }

    /// <summary>What NVSim would use without having read it.</summary>
    private static void Defaults(Statements stated, FileProblems problems)
    {
        foreach (var (key, taken) in new[] { ("ProcessNode", "90 nm is taken, as by NVSim"), ("Temperature", "350 K are taken, where NVSim would use an undefined value"), ("DeviceRoadmap", "HP is taken, where NVSim would use an undefined value") })
        {
            if (stated.Find(key) is null && !stated.IsRefused(key))
                problems.Warn(stated.End, $"-{key} is not stated; {taken}");
        }
    }

    private static void Sizes(Statements stated, FileProblems problems)
    {
        foreach (var (key, what) in new[] { ("Capacity", "how much the memory holds, for example '-Capacity (KB): 1024'"), ("WordWidth", "the word of a RAM or the line of a cache, for example '-WordWidth (bit): 512'") })
        {
            if (stated.Find(key) is null && !stated.IsRefused(key))
                problems.Error(stated.End, $"-{key} is missing: it is {what}");
        }
        foreach (var key in new[] { "Capacity", "WordWidth", "Associativity" })
        {
            if (stated.Find(key) is { } statement && !PowerOfTwo.Is(statement.Number) && (key != "Associativity" || IsCache(stated)))
                problems.Error(statement.Line, $"-{key} is {statement.Text}{Unit(statement)}; {Counts}; {Nearest(statement)}");
        }
        if (!IsCache(stated) && stated.Number("Associativity", 1) > 1)
            problems.Warn(stated.Line("Associativity"), "-Associativity is ignored, as by NVSim: only a cache has ways");
        if (stated.Find("Capacity") is { } capacity && stated.Find("WordWidth") is { } word)
        {
            var ways = IsCache(stated) ? stated.Number("Associativity", 1) : 1;
            if (capacity.Number * 8 < word.Number * ways)
            {
                problems.Error(capacity.Line, string.Create(CultureInfo.InvariantCulture,
                    $"-Capacity of {capacity.Number * 8:R} bits holds less than {(IsCache(stated) ? $"one set of {ways:R} lines of {word.Number:R} bits" : $"one word of {word.Number:R} bits")}; the least is {word.Number * ways / 8:R} B"));
            }
            if (IsCache(stated) && word.Number < 8)
                problems.Error(word.Line, "-WordWidth: a cache's line is at least one byte; the nearest is 8");
        }
    }

    private static string Unit(Statement statement) =>
        statement.Key.Units.FirstOrDefault(unit => unit.Factor * double.Parse(statement.Text, CultureInfo.InvariantCulture) == statement.Number).Symbol is { } symbol ? " " + symbol : "";

    private static string Nearest(Statement statement) =>
        PowerOfTwo.Nearest(double.Parse(statement.Text, NumberStyles.Float, CultureInfo.InvariantCulture), Unit(statement));

    /// <summary>How a write proceeds matters in NVSim only to cells without transistor and to phase-change cells.</summary>
    private static void Scheme(CircuitCell cell, Statements stated, FileProblems problems)
    {
        if (stated.Find("WriteScheme") is not { Text: not "Normal" } scheme)
            return;
        var bare = cell is { IsResistive: true, Type: not CellType.Pcram, Access: AccessDeviceType.None or AccessDeviceType.Diode };
        if (bare && scheme.Text.StartsWith("EraseBefore", StringComparison.Ordinal))
            problems.Error(scheme.Line, $"-WriteScheme: {scheme.Text} is not modelled for cells without a transistor, which are first reset, then set; write '-WriteScheme: Normal'");
        else if (cell.Type == CellType.Pcram && scheme.Text == "WriteAndVerify")
            problems.Error(scheme.Line, "-WriteScheme: WriteAndVerify is not modelled for phase-change cells: NVSim gives it no latency, and how often a write repeats is a property of the cell that no key states; write '-WriteScheme: Normal'");
        else
            problems.Warn(scheme.Line, $"-WriteScheme: {scheme.Text} changes no result for this cell, as in NVSim");
    }
}
