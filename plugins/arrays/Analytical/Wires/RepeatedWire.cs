using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Faults;

namespace PluginNvm.Arrays.Analytical.Wires;

/// <summary>A wire with inverters at equal distances.</summary>
internal sealed class RepeatedWire : GlobalWire
{
    private readonly Segment _segment;
    private readonly double _repeatedPitch;
    private readonly long _sharing;

    private RepeatedWire(WireElectrics electrics, Segment segment)
        : base(electrics)
    {
        _segment = segment;
        var extent = segment.Extent();
        _repeatedPitch = electrics.Pitch + Math.Max(extent.Height, extent.Width);
        _sharing = (long)(segment.Spacing / Math.Min(extent.Height, extent.Width));
    }

    /// <summary>Repeater size as a multiple of the smallest inverter.</summary>
    public double Size => _segment.Size;

    /// <summary>Distance of repeaters, m.</summary>
    public double Spacing => _segment.Spacing;

    /// <summary>Width of a wire with its repeater, m.</summary>
    public double RepeatedPitch => _repeatedPitch;

    public double DelayPerMetre => _segment.Delay;

    public double EnergyPerMetre => _segment.Energy;

    public double LeakagePerMetre => _segment.Leakage;

    public override double Delay(double length) => _segment.Delay * length;

    public override double Energy(double length) => _segment.Energy * length;

    public override double Leakage(double length) => _segment.Leakage * length;

    public override double Breadth(long wires) => Math.Ceiling((double)wires / _sharing) * _repeatedPitch;

    /// <summary>Repeaters of least delay, or the frugal ones that are slower by at most <paramref name="penalty"/>.</summary>
    public static RepeatedWire Of(WireElectrics electrics, Device device, double penalty, Conventions conventions)
    {
        var best = Segment.Fastest(electrics, device, conventions);
        return new RepeatedWire(electrics, penalty > 0 ? conventions.FrugalRepeaters(best, (1 + penalty) * best.Delay) : best);
    }

    /// <summary>A repeater and the wire up to the next, per metre of wire.</summary>
    internal sealed class Segment
    {
        private readonly WireElectrics _electrics;
        private readonly Device _device;
        private readonly Conventions _conventions;
        private readonly double _widthN;
        private readonly double _widthP;

        public Segment(WireElectrics electrics, Device device, Conventions conventions, double size, double spacing)
        {
            (_electrics, _device, _conventions, Size, Spacing) = (electrics, device, conventions, size, spacing);
            _widthN = size * device.MinimumWidth;
            _widthP = size * device.PnRatio * device.MinimumWidth;
            var input = device.Gate(_widthN) + device.Gate(_widthP);
            var output = device.InverterOutput(_widthN, _widthP, Gates.Unlimited);
            var resistance = device.ResistanceN(_widthN) + device.ResistanceP(_widthP);
            var wire = electrics.Capacitance * spacing;
            Delay = 0.693 * (resistance * (input + output) + resistance * wire
                + electrics.Resistance * spacing * conventions.RepeatedWireEnd(input, output) + 0.5 * electrics.Resistance * electrics.Capacitance * spacing * spacing) / spacing;
            Energy = (input + output + wire) * device.Vdd * device.Vdd / spacing;
            Leakage = device.InverterLeakage(_widthN, _widthP) * device.Vdd / spacing;
        }

        public double Size { get; }

        public double Spacing { get; }

        public double Delay { get; }

        public double Energy { get; }

        public double Leakage { get; }

        public static Segment Fastest(WireElectrics electrics, Device device, Conventions conventions)
        {
            var (n, p) = (device.MinimumWidth, device.PnRatio * device.MinimumWidth);
            var input = device.Gate(n) + device.Gate(p);
            var output = device.InverterOutput(n, p, Gates.Unlimited);
            var resistance = device.ResistanceN(n) + device.ResistanceP(p);
            var size = Math.Sqrt(resistance * electrics.Capacitance / (input * electrics.Resistance));
            var spacing = Math.Sqrt(2 * resistance * (output + input) / (electrics.Resistance * electrics.Capacitance));
            return new Segment(electrics, device, conventions, size, spacing);
        }

        public Segment Resized(double size) => new(_electrics, _device, _conventions, size, Spacing);

        public Extent Extent() => _device.InverterExtent(_widthN, _widthP, Gates.Unlimited);
    }
}
