using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Circuits;

namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>Voltages of a resistive cell's bitline while it is sensed by voltage.</summary>
/// <param name="Precharge">Before the read.</param>
/// <param name="On">Settled, low-resistance state.</param>
/// <param name="Off">Settled, high-resistance state.</param>
/// <param name="ResistanceOn">Resistance through which the bitline settles, low-resistance state.</param>
/// <param name="ResistanceOff">The same, high-resistance state.</param>
internal readonly record struct ReadVoltages(double Precharge, double On, double Off, double ResistanceOn, double ResistanceOff)
{
    public static ReadVoltages Of(CircuitCell cell, Circuitry circuitry, double accessResistance)
    {
        var (on, off) = (accessResistance + cell.ResistanceOn, accessResistance + cell.ResistanceOff);
        double voltageOn, voltageOff;
        if (cell.ReadVoltage == 0)
        {
            (voltageOn, voltageOff) = (cell.ReadCurrent * on, cell.ReadCurrent * off);
        }
        else
        {
            var series = Math.Sqrt(on * off);
            (voltageOn, voltageOff) = (cell.ReadVoltage * on / (on + series), cell.ReadVoltage * off / (off + series));
            (on, off) = (on * series / (on + series), off * series / (off + series));
        }
        return new(Math.Min(circuitry.Device.Vdd, (voltageOn + voltageOff) / 2), voltageOn, voltageOff, on, off);
    }
}
