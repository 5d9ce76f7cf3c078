namespace PluginNvm.Arrays.Analytical.Devices;

/// <summary>Shape and capacitance of static gates drawn in a strip of given height: wide transistors are folded into several fingers.</summary>
/// <remarks>Layout rules of CACTI in features: contact 1, contact to gate 0.75, gate to gate 1.5, p to n diffusion 2, rail 2.</remarks>
internal static class Gates
{
    /// <summary>Strip of drawn gates, in F; capacitances of logic in a strip of 20 F are <see cref="LogicStrip"/>.</summary>
    public const double AreaStrip = 40;

    /// <summary>Strip that the capacitances of logic assume, in F.</summary>
    public const double LogicStrip = 20;

    /// <summary>A strip so high that nothing is folded, m.</summary>
    public const double Unlimited = 1e41;

    private const double ContactRegion = 2.5;
    private const double GateGap = 1.5;
    private const double DiffusionGap = 2;
    private const double Rail = 2;

    // 1e-9 keeps the decision clear of rounding where a strip of three features is computed from a length.
    private const double NarrowestStrip = 3 * (1 + 1e-9);

    /// <summary>Whether a transistor that has to be folded finds no room for it in its strip; a tool that divides by the room breaks off here (fault D2).</summary>
    public static bool CannotFold(this Device device, double width, double strip) => width >= strip && strip <= NarrowestStrip * device.Feature;

    /// <summary>Height and width of an inverter, or of a single transistor where the other width is 0.</summary>
    public static Extent InverterExtent(this Device device, double widthN, double widthP, double strip)
    {
        var (n, p) = Fold(device, widthN, widthP, strip);
        var f = device.Feature;
        return new Extent(Stack(f, n, p), Math.Max(2 * ContactRegion * f + n.Span(f), 2 * ContactRegion * f + p.Span(f)));
    }

    /// <summary>Height and width of a NAND gate.</summary>
    public static Extent NandExtent(this Device device, int inputs, double widthN, double widthP, double strip)
    {
        var (n, p) = Fold(device, widthN, widthP, strip);
        var f = device.Feature;
        var series = 2 * ContactRegion * f + inputs * n.Span(f) + (inputs - 1) * GateGap * f;
        var parallel = 2 * ContactRegion * f + inputs * p.Span(f) + (inputs - 1) * ContactRegion * f;
        return new Extent(Stack(f, n, p), Math.Max(series, parallel));
    }

    /// <summary>Drain capacitance at the output of an inverter, or of a single transistor where the other width is 0.</summary>
    public static double InverterOutput(this Device device, double widthN, double widthP, double strip)
    {
        var (n, p) = Fold(device, widthN, widthP, strip);
        var f = device.Feature;
        return (widthN > 0 ? Drain(device, ContactRegion * f + n.Gaps(f), n) : 0) + (widthP > 0 ? Drain(device, ContactRegion * f + p.Gaps(f), p) : 0);
    }

    /// <summary>Drain capacitance at the output of a NAND gate.</summary>
    public static double NandOutput(this Device device, int inputs, double widthN, double widthP, double strip)
    {
        var (n, p) = Fold(device, widthN, widthP, strip);
        var f = device.Feature;
        return (widthN > 0 ? Drain(device, ContactRegion * f + inputs * n.Gaps(f) + (inputs - 1) * GateGap * f, n) : 0)
            + (widthP > 0 ? Drain(device, inputs * (ContactRegion * f + p.Gaps(f)), p) : 0);
    }

    /// <summary>Leakage current of an inverter.</summary>
    public static double InverterLeakage(this Device device, double widthN, double widthP) => Math.Max(widthN * device.OffCurrentN, widthP * device.OffCurrentP);

    /// <summary>Leakage current of a NAND gate; that of its p devices, so one without them leaks nothing.</summary>
    public static double NandLeakage(this Device device, int inputs, double widthP) => (inputs == 2 ? 0.48 : 0.31) * inputs * widthP * device.OffCurrentP;

    private static double Stack(double f, Fingers n, Fingers p) => n.Height + p.Height + (n.Count > 0 && p.Count > 0 ? (DiffusionGap + 2 * Rail) * f : 0);

    private static double Drain(Device device, double width, Fingers fingers)
    {
        var sidewall = fingers.Count % 2 == 0 ? 2 * width * device.Sidewall : (2 * width + fingers.Height) * device.Sidewall;
        return width * fingers.Height * device.Junction + sidewall + fingers.Count * fingers.Height * device.DrainToChannel;
    }

    private static (Fingers N, Fingers P) Fold(Device device, double widthN, double widthP, double strip)
    {
        var f = device.Feature;
        if (widthN <= 0)
            return (default, Fingers.Of(widthP, strip, f));
        if (widthP <= 0)
            return (Fingers.Of(widthN, strip, f), default);
        var share = widthP / (widthP + widthN);
        var highestP = share * (strip - DiffusionGap * f);
        return (Fingers.Of(widthN, highestP / share * (1 - share), f), Fingers.Of(widthP, highestP, f));
    }

    private readonly record struct Fingers(int Count, double Height)
    {
        public static Fingers Of(double width, double highest, double f) =>
            width <= 0 ? default
            : width < highest ? new Fingers(1, width)
            : new Fingers((int)Math.Ceiling(width / (highest - 3 * f)), highest);

        /// <summary>Gates and the gaps between them.</summary>
        public double Span(double f) => Count == 0 ? 0 : Count * f + Gaps(f);

        /// <summary>Gaps between the gates.</summary>
        public double Gaps(double f) => Count == 0 ? 0 : (Count - 1) * GateGap * f;
    }
}

/// <summary>Height and width of something drawn, m.</summary>
internal readonly record struct Extent(double Height, double Width)
{
    public double Area => Height * Width;
}
