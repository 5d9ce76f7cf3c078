using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>
/// The wiring of a bank as a function of its mats' height and width: extents, energy and leakage are linear, delays quadratic without a mixed term,
/// for wires whose delay is a quadratic in their length. The coefficients are read off the wiring itself.
/// </summary>
internal readonly struct WireForm
{
    private readonly Quadratic _readLatency;
    private readonly Quadratic _writeLatency;
    private readonly Linear _readEnergy;
    private readonly Linear _writeEnergy;
    private readonly Linear _leakage;

    public WireForm(Organisation organisation, Func<double, double, BankWiring> wiring)
    {
        var (origin, tall, taller, wide, wider) = (wiring(0, 0), wiring(1, 0), wiring(2, 0), wiring(0, 1), wiring(0, 2));
        (Rows, Columns) = (organisation.BankRows, organisation.BankColumns);
        (ExtraHeight, ExtraWidth) = (origin.Height, origin.Width);
        _readLatency = new(origin.ReadLatency, tall.ReadLatency, taller.ReadLatency, wide.ReadLatency, wider.ReadLatency);
        _writeLatency = new(origin.WriteLatency, tall.WriteLatency, taller.WriteLatency, wide.WriteLatency, wider.WriteLatency);
        _readEnergy = new(origin.ReadEnergy, tall.ReadEnergy, wide.ReadEnergy);
        _writeEnergy = new(origin.WriteEnergy, tall.WriteEnergy, wide.WriteEnergy);
        _leakage = new(origin.Leakage, tall.Leakage, wide.Leakage);
    }

    private double Rows { get; }

    private double Columns { get; }

    /// <summary>Extents of the wires beside the mats.</summary>
    private double ExtraHeight { get; }

    private double ExtraWidth { get; }

    public double Height(double matHeight) => Rows * matHeight + ExtraHeight;

    public double Width(double matWidth) => Columns * matWidth + ExtraWidth;

    public double ReadLatency(double h, double w) => _readLatency.At(h, w);

    public double WriteLatency(double h, double w) => _writeLatency.At(h, w);

    public double ReadEnergy(double h, double w) => _readEnergy.At(h, w);

    public double WriteEnergy(double h, double w) => _writeEnergy.At(h, w);

    public double Leakage(double h, double w) => _leakage.At(h, w);

    private readonly struct Linear(double origin, double tall, double wide)
    {
        private readonly double _height = tall - origin;
        private readonly double _width = wide - origin;

        public double At(double h, double w) => origin + _height * h + _width * w;
    }

    private readonly struct Quadratic
    {
        private readonly double _constant;
        private readonly double _height;
        private readonly double _height2;
        private readonly double _width;
        private readonly double _width2;

        public Quadratic(double origin, double tall, double taller, double wide, double wider)
        {
            _constant = origin;
            _height2 = (taller - 2 * tall + origin) / 2;
            _height = tall - origin - _height2;
            _width2 = (wider - 2 * wide + origin) / 2;
            _width = wide - origin - _width2;
        }

        public double At(double h, double w) => _constant + (_height + _height2 * h) * h + (_width + _width2 * w) * w;
    }
}
