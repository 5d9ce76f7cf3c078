namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>What the order of a cell file's lines decides: NVSim takes some values only behind others.</summary>
internal static class CellOrder
{
    /// <summary>Warns of values that NVSim would not take where they stand.</summary>
    public static void Check(Statements stated, FileProblems problems)
    {
        if (stated.Find("CellArea") is { } area && stated.Find("CellAspectRatio") is { } ratio && ratio.Line < area.Line)
            problems.Warn(area.Line, "-CellArea stands behind -CellAspectRatio; NVSim would compute height and width of the cell from an area of 0, here the area of this line is used");
        foreach (var width in stated.All.Where(statement => statement.Key.Name == "AccessCMOSWidth" && AccessBefore(stated, statement.Line) != "CMOS"))
            problems.Warn(width.Line, $"-AccessCMOSWidth is ignored, as by NVSim: the cell's access is '{AccessBefore(stated, width.Line)}' here, not CMOS");
        foreach (var key in new[] { "SRAMCellNMOSWidth", "SRAMCellPMOSWidth" })
            Ignored(key, "SRAM");
        Ignored("DRAMCellCapacitance", "eDRAM");

        void Ignored(string key, string type)
        {
            foreach (var statement in stated.All.Where(statement => statement.Key.Name == key && TypeBefore(stated, statement.Line) != type))
                problems.Warn(statement.Line, $"-{key} is ignored, as by NVSim: it counts for {type} and behind the line -MemCellType: {type} only");
        }
    }

    /// <summary>Width of the access transistor, F; 0 where none is taken.</summary>
    public static double AccessWidth(Statements stated) => Taken(stated, "AccessCMOSWidth", line => AccessBefore(stated, line) == "CMOS") ?? 0;

    /// <summary>Width of an SRAM cell's transistor, F.</summary>
    public static double SramWidth(Statements stated, string key, double otherwise) => Taken(stated, key, line => TypeBefore(stated, line) == "SRAM") ?? otherwise;

    /// <summary>Storage capacitance of a dynamic cell, F (farad); 0 where none is taken.</summary>
    public static double StorageCapacitance(Statements stated) => Taken(stated, "DRAMCellCapacitance", line => TypeBefore(stated, line) == "eDRAM") ?? 0;

    private static double? Taken(Statements stated, string key, Func<int, bool> takes) =>
        stated.All.LastOrDefault(statement => statement.Key.Name == key && takes(statement.Line))?.Number;

    private static string AccessBefore(Statements stated, int line) => Before(stated, "AccessType", line) ?? "CMOS";

    private static string TypeBefore(Statements stated, int line) => Before(stated, "MemCellType", line) ?? "PCRAM";

    private static string? Before(Statements stated, string key, int line) =>
        stated.All.LastOrDefault(statement => statement.Key.Name == key && statement.Line < line)?.Text;
}
