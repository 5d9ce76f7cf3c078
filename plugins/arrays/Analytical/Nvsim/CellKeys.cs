namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>The keys of NVSim's cell files.</summary>
internal static class CellKeys
{
    private const string NoEffect = "read, but without effect on any result, as in NVSim";
    private const string FloatingBody = "belongs to floating-body cells and is ignored for others";
    private const string Flash = "belongs to flash cells and is ignored for others";

    public static KeyTable Table { get; } = new(
    [
        new("MemCellType", ValueForm.Word)
        {
            Words = ["SRAM", "eDRAM", "MRAM", "PCRAM", "memristor", "DRAM", "FBRAM", "SLCNAND", "MLCNAND"],
            OtherNames = new Dictionary<string, string>
            {
                ["STTRAM"] = "MRAM", ["STT-RAM"] = "MRAM", ["STT-MRAM"] = "MRAM", ["STTMRAM"] = "MRAM",
                ["RRAM"] = "memristor", ["RERAM"] = "memristor", ["PCM"] = "PCRAM", ["PRAM"] = "PCRAM",
            },
        },
        new("ProcessNode", ValueForm.Whole) { Least = 0 },
        Positive("CellArea", "F^2", 0, "a cell takes area"),
        new("CellAspectRatio", ValueForm.Number) { Least = 0, Above = true, Most = 100, Why = "it is height over width" },

        Resistance("ResistanceOn"),
        Resistance("ResistanceOff"),
        Resistance("ResistanceOnAtReadVoltage"),
        Resistance("ResistanceOffAtReadVoltage"),
        Resistance("ResistanceOnAtSetVoltage"),
        Resistance("ResistanceOnAtResetVoltage"),
        Resistance("ResistanceOnAtHalfResetVoltage"),
        Resistance("ResistanceOffAtSetVoltage") with { Idle = NoEffect },
        Resistance("ResistanceOffAtResetVoltage") with { Idle = NoEffect },
        Resistance("ResistanceOnAtHalfReadVoltage") with { Idle = NoEffect },
        Resistance("ResistanceOffAtHalfReadVoltage") with { Idle = NoEffect },
        NotNegative("CapacitanceOn", "F", 0, "it is a capacitance in farads"),
        NotNegative("CapacitanceOff", "F", 0, "it is a capacitance in farads"),

        Mode("ReadMode"),
        NotNegative("ReadVoltage", "V", 0, "the bitline is read with a voltage above ground"),
        NotNegative("ReadCurrent", "uA", -6, "the direction of a read does not matter"),
        NotNegative("ReadPower", "uW", -6, "a read cannot give energy back"),
        Positive("MinSenseVoltage", "mV", -3, "a sense amplifier decides no difference of nothing"),
        new("ReadEnergy", ValueForm.Number) { Units = [new("pJ", -12)], Idle = "no longer read by NVSim, which takes -ReadPower (uW) or derives the power from voltage and resistance" },
        new("ReadFloating", ValueForm.Word) { Words = ["true", "false"], Idle = NoEffect },
        new("WordlineBoostRatio", ValueForm.Number) { Idle = NoEffect },

        Mode("ResetMode"),
        new("ResetVoltage", ValueForm.Number) { Units = [new("V")] },
        NotNegative("ResetCurrent", "uA", -6, "state its size"),
        NotNegative("ResetPulse", "ns", -9, "a pulse has a length"),
        NotNegative("ResetEnergy", "pJ", -12, "a write cannot give energy back"),
        Mode("SetMode"),
        new("SetVoltage", ValueForm.Number) { Units = [new("V")] },
        NotNegative("SetCurrent", "uA", -6, "state its size"),
        NotNegative("SetPulse", "ns", -9, "a pulse has a length"),
        NotNegative("SetEnergy", "pJ", -12, "a write cannot give energy back"),

        new("AccessType", ValueForm.Word) { Words = ["CMOS", "BJT", "diode", "None"] },
        Positive("AccessCMOSWidth", "F", 0, "it is the width of a transistor in features"),
        NotNegative("VoltageDropAccessDevice", "V", 0, "an access device takes voltage away"),
        NotNegative("LeakageCurrentAccessDevice", "uA", -6, "state its size"),
        Positive("SRAMCellNMOSWidth", "F", 0, "it is the width of a transistor in features"),
        Positive("SRAMCellPMOSWidth", "F", 0, "it is the width of a transistor in features"),
        Positive("DRAMCellCapacitance", "F", 0, "it is a capacitance in farads"),
        new("Stitching", ValueForm.Number) { Idle = "NVSim has such a property but reads no key for it, so word lines are not stitched" },

        new("GateOxThicknessFactor", ValueForm.Number) { Idle = FloatingBody },
        new("SOIDeviceWidth", ValueForm.Number) { Units = [new("F")], Idle = FloatingBody },
        new("FlashEraseVoltage", ValueForm.Number) { Units = [new("V")], Idle = Flash },
        new("FlashProgramVoltage", ValueForm.Number) { Units = [new("V")], Idle = Flash },
        new("FlashPassVoltage", ValueForm.Number) { Units = [new("V")], Idle = Flash },
        new("FlashEraseTime", ValueForm.Number) { Units = [new("ms", -3)], Idle = Flash },
        new("FlashProgramTime", ValueForm.Number) { Units = [new("us", -6)], Idle = Flash },
        new("GateCouplingRatio", ValueForm.Number) { Idle = Flash },
    ]);

    private static Key Positive(string name, string unit, int exponent, string why) =>
        new(name, ValueForm.Number) { Units = [new(unit, exponent)], Least = 0, Above = true, Why = why };

    private static Key NotNegative(string name, string unit, int exponent, string why) =>
        new(name, ValueForm.Number) { Units = [new(unit, exponent)], Least = 0, Why = why };

    private static Key Resistance(string name) => Positive(name, "ohm", 0, "a cell that stores a state as resistance has one");

    private static Key Mode(string name) => new(name, ValueForm.Word) { Words = ["voltage", "current"] };
}
