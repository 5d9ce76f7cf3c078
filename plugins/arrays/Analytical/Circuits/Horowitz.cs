namespace PluginNvm.Arrays.Analytical.Circuits;

/// <summary>A ramp between two stages: the delay so far and the slope of the edge in normalised volts per second.</summary>
internal readonly record struct Ramp(double Delay, double Slope)
{
    /// <summary>Slope of a step.</summary>
    public const double Step = 1e41;
}

/// <summary>Delay of a stage whose input is a ramp (Horowitz's approximation).</summary>
internal static class Horowitz
{
    // Half of the supply is where a stage switches.
    private const double Threshold = 0.5;
    private static readonly double LogThresholdSquared = Math.Log(Threshold) * Math.Log(Threshold);

    /// <summary>Delay and output slope of a stage.</summary>
    /// <param name="timeConstant">Time constant of the stage, s.</param>
    /// <param name="gain">1 over resistance times transconductance of what drives it; 0 for a step.</param>
    /// <param name="slope">Slope of the input, 1/s.</param>
    public static Ramp Stage(double timeConstant, double gain, double slope)
    {
        var delay = timeConstant * Math.Sqrt(LogThresholdSquared + 2 * gain * (1 - Threshold) / (slope * timeConstant));
        return new Ramp(delay, Threshold / delay);
    }
}
