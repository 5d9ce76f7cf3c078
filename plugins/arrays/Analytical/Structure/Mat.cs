using PluginNvm.Arrays.Analytical.Circuits;

namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>A mat in use: its frame, the subarrays that are active, and in a tag array its comparators.</summary>
internal readonly struct Mat
{
    private readonly MatFrame _frame;
    private readonly double _active;
    private readonly double _compareEnergy;
    private readonly double _compareLeakage;

    /// <param name="design">What the array is to be.</param>
    /// <param name="plan">Shape of the mat.</param>
    /// <param name="frame">The frame of its shape.</param>
    /// <param name="library">Where comparators come from.</param>
    public Mat(ArrayDesign design, in MatPlan plan, MatFrame frame, CircuitLibrary library)
    {
        (Plan, _frame) = (plan, frame);
        (Height, Width) = (frame.Height, frame.Width);
        _active = plan.ActiveRows * plan.ActiveColumns;
        if (design is not { IsTag: true, InternalSensing: true })
            return;
        Comparator = library.Comparator(plan.TagBits);
        Height += plan.Ways * Comparator.Extent.Area / Width;
        _compareEnergy = plan.Ways * Comparator.Energy;
        _compareLeakage = plan.Ways * Comparator.Leakage;
    }

    public MatPlan Plan { get; }

    public Subarray Subarray => _frame.Subarray;

    /// <summary>Of a tag array with internal sensing, else null.</summary>
    public Comparator? Comparator { get; }

    /// <summary>Delays of its subarrays.</summary>
    public SubarrayLatency Latency => _frame.Latency;

    public double Height { get; }

    public double Width { get; }

    /// <summary>Delay of the slowest predecoder.</summary>
    public double PredecoderLatency => _frame.PredecoderLatency;

    public double PredecoderEnergy => _frame.PredecoderEnergy;

    public double PredecoderLeakage => _frame.PredecoderLeakage;

    /// <summary>Delay of the bitlines' precharge, which limits the rate of reads.</summary>
    public double Precharge => Subarray.Precharger.Delay(_frame.Slope);

    public double ReadLatency => PredecoderLatency + Latency.Read + (Comparator?.Delay ?? 0);

    public double WriteLatency => PredecoderLatency + Latency.Write;

    public double SetLatency => PredecoderLatency + Latency.Set;

    public double ResetLatency => PredecoderLatency + Latency.Reset;

    public double ReadEnergy => PredecoderEnergy + _active * Subarray.ReadEnergy + _compareEnergy;

    public double WriteEnergy => PredecoderEnergy + _active * Subarray.WriteEnergy + _compareEnergy;

    public double SetEnergy => PredecoderEnergy + _active * Subarray.SetEnergy;

    public double ResetEnergy => PredecoderEnergy + _active * Subarray.ResetEnergy;

    public double Leakage => PredecoderLeakage + Plan.Rows * Plan.Columns * Subarray.Leakage + _compareLeakage;
}
