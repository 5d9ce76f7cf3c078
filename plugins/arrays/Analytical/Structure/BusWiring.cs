using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Circuits;

namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>Costs of a bus that runs along the columns of mats, with sense amplifiers in the subarrays or at the bank's edge.</summary>
internal static class BusWiring
{
    public static BankWiring Of(ArrayDesign design, Organisation organisation, BusRouting routing, long blockBits, Mat mat)
    {
        if (design.InternalSensing)
            return Internal(design, organisation, routing, mat.Height, mat.Width);
        var (height, width) = Extent(design, organisation, routing, mat.Height, mat.Width);
        return new ExternalSensing(design, organisation, routing, blockBits, mat).Wire(height, width);
    }

    /// <summary>Whether the bank's edge leaves room for the sense amplifiers that stand there.</summary>
    public static bool AmplifiersFit(ArrayDesign design, Organisation organisation, long blockBits, double matWidth) =>
        SenseAmplifier.Fits(design.Circuitry.Device, Pitch(organisation, Amplifiers(design, blockBits), matWidth));

    /// <summary>Sense amplifiers at the bank's edge: one for each bit that leaves it, of tags in all ways.</summary>
    private static long Amplifiers(ArrayDesign design, long blockBits) => design.IsTag ? blockBits * design.RoutedWays : blockBits;

    private static double Pitch(Organisation organisation, long amplifiers, double matWidth) => organisation.BankColumns * matWidth / amplifiers;

    private static (double Height, double Width) Extent(ArrayDesign design, Organisation organisation, BusRouting routing, double matHeight, double matWidth) =>
        (organisation.BankRows * matHeight,
            organisation.BankColumns * matWidth + design.GlobalWire.Breadth((long)organisation.BankRows * organisation.BankColumns * routing.Feed.AddressBits));

    /// <summary>Costs where sense amplifiers stand in the subarrays.</summary>
    public static BankWiring Internal(ArrayDesign design, Organisation organisation, BusRouting routing, double matHeight, double matWidth)
    {
        var (height, width) = Extent(design, organisation, routing, matHeight, matWidth);
        var wire = design.GlobalWire;
        var feed = routing.Feed;
        var bits = (double)feed.AddressBits + feed.DataBits + (design.IsTag ? feed.Ways : 0);
        double energy = 0, leakage = 0;
        for (var row = 0; row < organisation.BankRows; row++)
        {
            var length = (organisation.BankRows - row) * matHeight;
            var active = row < organisation.ActiveBankRows;
            if (active)
                energy += wire.Energy(length) * bits * organisation.ActiveBankColumns;
            leakage += wire.Leakage(length) * design.Circuitry.Conventions.LeakingBusBits(active, bits) * organisation.BankColumns;
        }
        var latency = wire.Delay(organisation.BankRows * matHeight);
        var writeShare = design is { IsCache: true, Access: CacheAccessMode.Fast } ? 1.0 / design.Ways : 1;
        return new BankWiring(height, width, latency, latency, energy, energy * writeShare, leakage);
    }

    /// <summary>Bitlines that go on as global wires to multiplexers and sense amplifiers at the bank's edge.</summary>
    private sealed class ExternalSensing
    {
        private readonly ArrayDesign _design;
        private readonly Organisation _organisation;
        private readonly MatFeed _feed;
        private readonly Mat _mat;
        private readonly SenseAmplifier _amplifier;
        private readonly PassMultiplexer _multiplexer;

        public ExternalSensing(ArrayDesign design, Organisation organisation, BusRouting routing, long blockBits, Mat mat)
        {
            (_design, _organisation, _feed, _mat) = (design, organisation, routing.Feed, mat);
            var count = Amplifiers(design, blockBits);
            _amplifier = new SenseAmplifier(design.Circuitry, count, mat.Subarray.SenseVoltage, Pitch(organisation, count, mat.Width), design.Cell.ReadByCurrent);
            var degree = organisation.BankRows * organisation.BankColumns / organisation.ActiveMats;
            _multiplexer = PassMultiplexer.Of(design.Circuitry, degree, count, _amplifier.Load, _amplifier.Load, 0, design.Cell.IsResistive ? design.Cell.ResistanceOn : 0);
        }

        public BankWiring Wire(double height, double width)
        {
            height += _amplifier.Extent.Height + _multiplexer.Height;
            var compare = _design.IsTag ? new Comparator(_design.Circuitry, (int)_feed.DataBits) : null;
            if (compare is not null)
                height += _design.RoutedWays * compare.Extent.Area / width;
            var (read, write) = Latencies();
            var (readEnergy, writeEnergy) = Energies();
            var leakage = _amplifier.Leakage * _organisation.BankColumns;
            if (compare is not null)
                (read, readEnergy, leakage) = (read + compare.Delay, readEnergy + compare.Energy * _feed.Ways, leakage + compare.Leakage * _design.RoutedWays);
            return new BankWiring(height, width, read, write, readEnergy, writeEnergy, leakage);
        }

        private (double Read, double Write) Latencies()
        {
            var subarray = _mat.Subarray;
            var wire = _design.GlobalWire.Electrics;
            var length = _organisation.BankRows * _mat.Height;
            var (resistance, capacitance) = (wire.Resistance * length, wire.Capacitance * length);
            var (pass, drain, after) = (_multiplexer.Resistance, _multiplexer.Drain, _multiplexer.PreviousLoad);
            var near = subarray.Lines.BitlineResistance + 3 * pass;
            var nearCapacitance = subarray.Lines.Bitline + 6 * drain;
            var cell = _design.Cell;
            double read, write;
            if (!cell.IsResistive)
            {
                var voltage = cell.ReadVoltage;
                var time = (near * capacitance / 2 + (near + resistance) * (capacitance / 2 + after)) * Math.Log(voltage / (voltage - subarray.SenseVoltage))
                    + near * capacitance / 2 + _multiplexer.Delay;
                // The model takes the logarithm of the read voltage, which an SRAM cell does not state.
                (read, write) = voltage > subarray.SenseVoltage ? (time + _amplifier.Delay, time) : (double.NaN, double.NaN);
                for (var i = 1; i < _design.Circuitry.Conventions.ExternalSenseDelayCount; i++)
                    (read, write) = (read + _multiplexer.Delay + _amplifier.Delay, write + _multiplexer.Delay);
                return (read, write);
            }
            write = 0.63 * (pass * capacitance / 2 + (pass + resistance) * (capacitance + nearCapacitance) / 2 + (pass + resistance + near) * nearCapacitance / 2);
            if (cell.ReadByCurrent)
            {
                near += subarray.Lines.AccessResistance + cell.ResistanceOff;
                read = 0.63 * (resistance * capacitance / 2) * (near + resistance / 3) / (near + resistance);
            }
            else
            {
                var voltages = subarray.Voltages;
                var (on, off) = (near + voltages.ResistanceOn, near + voltages.ResistanceOff);
                double Settle(double through, double swing) => (through * capacitance + (through + resistance) * capacitance / 2) * Math.Log(swing / (swing - subarray.SenseVoltage));
                read = Math.Max(
                    Settle(on, voltages.Precharge - voltages.On) + subarray.BitlineDelayOn,
                    Settle(off, voltages.Off - voltages.Precharge) + subarray.BitlineDelayOff) - _mat.Latency.Bitline;
            }
            return (read + _multiplexer.Delay + _amplifier.Delay, write + _multiplexer.Delay);
        }

        private (double Read, double Write) Energies()
        {
            var cell = _design.Cell;
            var vdd = _design.Circuitry.Device.Vdd;
            var (address, bits, ways) = ((double)_feed.AddressBits, (double)_feed.DataBits, (double)_feed.Ways);
            var voltages = _mat.Subarray.Voltages;
            var written = Math.Max(Math.Abs(cell.Set.Voltage), Math.Abs(cell.Reset.Voltage));
            double read = 0, write = 0;
            for (var row = 0; row < _organisation.ActiveBankRows; row++)
            {
                var capacitance = _design.GlobalWire.Electrics.Capacitance * (_organisation.BankRows - row) * _mat.Height;
                var common = capacitance * vdd * vdd * address;
                read += common;
                write += common;
                if (!cell.IsResistive)
                {
                    read += capacitance * cell.ReadVoltage * cell.ReadVoltage * ways;
                    write += capacitance * cell.ReadVoltage * cell.ReadVoltage * bits;
                }
                else
                {
                    write += capacitance * written * written * bits;
                    if (!cell.ReadByCurrent)
                        read += capacitance * (voltages.Precharge * voltages.Precharge - voltages.On * voltages.On) * bits;
                }
            }
            return (read + (_multiplexer.Energy + _amplifier.Energy) * _organisation.ActiveBankColumns, write + _multiplexer.Energy * _organisation.ActiveBankColumns);
        }
    }
}
