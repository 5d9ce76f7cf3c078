using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>Reads NVSim's cell files.</summary>
internal static class CellFileReader
{
    /// <summary>Reads a cell and what there is to say about its file.</summary>
    /// <exception cref="ModelException">The file is malformed, or holds a cell that is not modelled or cannot be; all reasons are named with their lines.</exception>
    public static (CircuitCell Cell, IReadOnlyList<string> Warnings) Read(InputFile file)
    {
        var problems = new FileProblems(file.Given);
        var read = Read(file, problems);
        FileProblems.ThrowIfAny(problems);
        return (read!.Cell, problems.Warnings);
    }

    /// <summary>Reads a cell; null where the file holds none, with the reasons in <paramref name="problems"/>.</summary>
    /// <exception cref="ModelException">The file cannot be read at all.</exception>
    public static CellFile? Read(InputFile file, FileProblems problems)
    {
        var stated = StatementReader.Read(file, CellKeys.Table, problems);
        if (Type(stated, problems) is not { } type)
            return null;
        CellOrder.Check(stated, problems);
        var cell = Cell(type, stated);
        CellChecks.Check(cell, stated, problems);
        return problems.Any ? null : new CellFile(cell, (int)stated.Number("ProcessNode"), stated);
    }

    private static CellType? Type(Statements stated, FileProblems problems)
    {
        const string modelled = "modelled are SRAM, MRAM, PCRAM, memristor and, as far as NVSim does, eDRAM";
        var line = stated.Line("MemCellType");
        switch (stated.Find("MemCellType")?.Text)
        {
            case "SRAM":
                return CellType.Sram;
            case "eDRAM":
                problems.Warn(line, "eDRAM is unfinished in NVSim, which computes its sense voltage before it knows the bitline's capacitance (fault D32); here the capacitance is known, so results differ from NVSim's");
                return CellType.Edram;
            case "MRAM":
                return CellType.Mram;
            case "PCRAM":
                return CellType.Pcram;
            case "memristor":
                return CellType.Memristor;
            case "DRAM":
                problems.Error(line, $"DRAM cells are not modelled: a commodity DRAM's destructive reads and its own process are missing, and NVSim stops here too (fault D32); {modelled}");
                break;
            case "FBRAM":
                problems.Error(line, $"floating-body cells are not modelled: their gate oxide and SOI body need a device of their own, and no reference result exists; {modelled}");
                break;
            case "SLCNAND":
            case "MLCNAND":
                problems.Error(line, $"NAND flash is not modelled: strings, pages, blocks and charge pumps need an array of their own; {modelled}");
                break;
            case null when !stated.IsRefused("MemCellType"):
                problems.Error(line, $"-MemCellType is missing (NVSim would take PCRAM); {modelled}");
                break;
        }
        return null;
    }

    private static CircuitCell Cell(CellType type, Statements stated) => new()
    {
        Type = type,
        Area = stated.Number("CellArea"),
        AspectRatio = stated.Number("CellAspectRatio"),
        Access = Access(stated),
        AccessWidth = CellOrder.AccessWidth(stated),
        AccessDrop = stated.Number("VoltageDropAccessDevice"),
        AccessLeakage = stated.Number("LeakageCurrentAccessDevice"),
        ResistanceOn = Later(stated, "ResistanceOn", "ResistanceOnAtReadVoltage"),
        ResistanceOff = Later(stated, "ResistanceOff", "ResistanceOffAtReadVoltage"),
        ResistanceOnAtSet = stated.Number("ResistanceOnAtSetVoltage"),
        ResistanceOnAtReset = stated.Number("ResistanceOnAtResetVoltage"),
        ResistanceOnAtHalfReset = stated.Number("ResistanceOnAtHalfResetVoltage"),
        Capacitance = Math.Max(stated.Number("CapacitanceOn"), stated.Number("CapacitanceOff")),
        ReadByCurrent = stated.Word("ReadMode", "voltage") == "current",
        ReadVoltage = stated.Number("ReadVoltage"),
        ReadCurrent = stated.Number("ReadCurrent"),
        ReadPower = stated.Number("ReadPower"),
        MinimumSenseVoltage = stated.Number("MinSenseVoltage", new CircuitCell { Type = type, Area = 1, AspectRatio = 1 }.MinimumSenseVoltage),
        Set = Write(stated, "Set"),
        Reset = Write(stated, "Reset"),
        SramPullDown = CellOrder.SramWidth(stated, "SRAMCellNMOSWidth", 2.08),
        SramPullUp = CellOrder.SramWidth(stated, "SRAMCellPMOSWidth", 1.23),
        StorageCapacitance = CellOrder.StorageCapacitance(stated),
    };

    private static CellWrite Write(Statements stated, string state) => new(
        stated.Word(state + "Mode", "voltage") == "current",
        stated.Number(state + "Voltage"),
        stated.Number(state + "Current"),
        stated.Number(state + "Pulse"),
        stated.Number(state + "Energy"));

    private static AccessDeviceType Access(Statements stated) => stated.Word("AccessType", "CMOS") switch
    {
        "CMOS" => AccessDeviceType.Cmos,
        "BJT" => AccessDeviceType.Bjt,
        "diode" => AccessDeviceType.Diode,
        _ => AccessDeviceType.None,
    };

    /// <summary>Two keys set one property: the later holds.</summary>
    private static double Later(Statements stated, string first, string second)
    {
        var (a, b) = (stated.Find(first), stated.Find(second));
        return (a is null || b?.Line > a.Line ? b : a)?.Number ?? 0;
    }
}
