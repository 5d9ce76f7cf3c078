using PluginNvm.Arrays.Analytical.Cells;

namespace PluginNvm.Validation.Nvsim;

/// <summary>The cells of the reference runs, as the table's README states them (facts of NVSim's sample cell files).</summary>
internal static class GoldenCells
{
    public static CircuitCell Of(string name) => name switch
    {
        "SRAM" => new CircuitCell
        {
            Type = CellType.Sram,
            Area = 146,
            AspectRatio = 1.46,
            AccessWidth = 1.31,
            SramPullDown = 2.08,
            SramPullUp = 1.23,
        },
        "STTRAM" => Magnetic(54, 0.54, 8, 3e3, 6e3, 30e-6, new CellWrite(true, 0, 80e-6, 10e-9, 1e-12)),
        "STTRAM_aggressive" => Magnetic(34.5, 0.96, 4.5, 6e3, 12e3, 23.4e-6, new CellWrite(true, 0, 40.82e-6, 5e-9, 0.252e-12)),
        "RRAM" => new CircuitCell
        {
            Type = CellType.Memristor,
            Area = 4,
            AspectRatio = 1,
            Access = AccessDeviceType.None,
            ResistanceOn = 1e6,
            ResistanceOff = 10e6,
            ResistanceOnAtSet = 100e3,
            ResistanceOnAtReset = 100e3,
            ResistanceOnAtHalfReset = 500e3,
            Capacitance = 0.1e-15,
            ReadByCurrent = true,
            ReadVoltage = 0.4,
            ReadPower = 0.16e-6,
            Reset = new CellWrite(false, 2.0, 0, 10e-9, 0.6e-12),
            Set = new CellWrite(false, 2.0, 0, 10e-9, 0.6e-12),
        },
        "PCRAM" => new CircuitCell
        {
            Type = CellType.Pcram,
            Area = 9,
            AspectRatio = 1,
            AccessWidth = 2,
            AccessDrop = 0.3,
            ResistanceOn = 1e3,
            ResistanceOff = 1e6,
            ReadCurrent = 40e-6,
            Reset = new CellWrite(true, 0, 300e-6, 40e-9, 0),
            Set = new CellWrite(true, 0, 150e-6, 150e-9, 0),
        },
        _ => throw new AssertInconclusiveException($"no cell '{name}'"),
    };

    private static CircuitCell Magnetic(double area, double aspectRatio, double access, double on, double off, double readPower, CellWrite write) => new()
    {
        Type = CellType.Mram,
        Area = area,
        AspectRatio = aspectRatio,
        AccessWidth = access,
        AccessDrop = 0.15,
        ResistanceOn = on,
        ResistanceOff = off,
        ReadByCurrent = true,
        ReadVoltage = 0.25,
        ReadPower = readPower,
        MinimumSenseVoltage = 0.025,
        Set = write,
        Reset = write,
    };
}
