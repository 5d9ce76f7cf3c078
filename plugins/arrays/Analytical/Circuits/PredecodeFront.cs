using PluginNvm.Arrays.Analytical.Devices;

namespace PluginNvm.Arrays.Analytical.Circuits;

/// <summary>
/// What of a predecoder does not depend on its load. A block of address bits is decoded in up to three steps: basic decoders of two or three bits,
/// gates that combine up to three of them, and, beyond nine bits, gates that combine two such groups (A and B). Only the last step sees the load.
/// </summary>
internal sealed class PredecodeFront
{
    /// <summary>The most address bits one block can decode.</summary>
    public const int MostAddressBits = 18;

    private readonly Circuitry _circuitry;
    private readonly int _addressBits;
    private readonly int _outputs;
    private readonly bool _furtherSelect;
    private readonly bool _threeSteps;
    private readonly Ramp[] _paths = [new(0, Ramp.Step)];
    private readonly Extent _extent;

    /// <param name="circuitry">Devices and limits.</param>
    /// <param name="addressBits">1 to <see cref="MostAddressBits"/>.</param>
    public PredecodeFront(Circuitry circuitry, int addressBits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(addressBits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(addressBits, MostAddressBits);
        (_circuitry, _addressBits, _outputs) = (circuitry, addressBits, 1 << addressBits);
        if (addressBits <= 3)
            return;
        var pairs = (3 - addressBits % 3) % 3;
        var all = pairs + (addressBits - 2 * pairs) / 3;
        var triplesB = all > 3 ? all / 2 : 0;
        var triples = all - triplesB - pairs;
        _threeSteps = triplesB > 0;
        _furtherSelect = !_threeSteps && all == 3;
        var (outputsA, outputsB) = (1 << (2 * pairs + 3 * triples), 1 << (3 * triplesB));

        Decoder Unloaded(int outputs, bool furtherSelect) => Decoder.Combining(circuitry, outputs, 0, 0, furtherSelect, BufferStyle.Latency, 0);
        var lastInput = Unloaded(_outputs, _furtherSelect).GateInput;
        Decoder? stageA = null, stageB = null;
        var gateA = lastInput;
        if (_threeSteps)
        {
            stageA = Decoder.Combining(circuitry, outputsA, outputsB * lastInput, 0, pairs + triples == 3, BufferStyle.Latency, 0);
            stageB = Decoder.Combining(circuitry, outputsB, outputsA * lastInput, 0, triplesB == 3, BufferStyle.Latency, 0);
            gateA = stageA.GateInput;
        }
        // Each output of a basic decoder meets the gates of all combinations of the others.
        var pair = pairs > 0 ? Decoder.Basic(circuitry, 2, (outputsA >> 2) * gateA) : null;
        var triple = triples > 0 ? Decoder.Basic(circuitry, 3, (outputsA >> 3) * gateA) : null;
        var tripleB = stageB is not null ? Decoder.Basic(circuitry, 3, (outputsB >> 3) * stageB.GateInput) : null;

        Decoder?[] parts = [pair, triple, tripleB, stageA, stageB];
        Energy = parts.Sum(part => part?.Energy ?? 0);
        Leakage = parts.Sum(part => part?.Leakage ?? 0);
        var heightBasic = pairs * Of(pair).Height + triples * Of(triple).Height + triplesB * Of(tripleB).Height;
        var widthBasic = Math.Max(Of(pair).Width, Math.Max(Of(triple).Width, Of(tripleB).Width));
        _extent = new Extent(Math.Max(heightBasic, Of(stageA).Height + Of(stageB).Height), widthBasic + Math.Max(Of(stageA).Width, Of(stageB).Width));
        _paths = [.. Paths(pair?.Delay(Ramp.Step), triple?.Delay(Ramp.Step), tripleB?.Delay(Ramp.Step), stageA, stageB)];
        Delay = _paths.Max(path => path.Delay);
    }

    /// <summary>Delay of its slowest path up to the last step.</summary>
    public double Delay { get; }

    /// <summary>Energy without the last step.</summary>
    public double Energy { get; }

    /// <summary>Static power without the last step.</summary>
    public double Leakage { get; }

    /// <summary>The block with the load of its outputs.</summary>
    public PredecodeBlock With(double load)
    {
        var last = _addressBits <= 3
            ? Decoder.Basic(_circuitry, _addressBits, load)
            : Decoder.Combining(_circuitry, _outputs, load, 0, _furtherSelect, BufferStyle.Latency, 0);
        double delay = 0, slope = 0;
        foreach (var path in _paths)
        {
            var end = last.Delay(path.Slope);
            delay = Math.Max(delay, path.Delay + end.Delay);
            slope = Math.Max(slope, end.Slope);
        }
        var (energy, leakage) = _threeSteps
            ? (_circuitry.Conventions.LastPredecodeStage(last.Energy), _circuitry.Conventions.LastPredecodeStage(last.Leakage))
            : (last.Energy, last.Leakage);
        // One output switches in each step; the steps lie beside each other.
        return new PredecodeBlock(
            new Ramp(delay, slope), Energy + energy, Leakage + leakage,
            new Extent(Math.Max(_extent.Height, last.Extent.Height), _extent.Width + last.Extent.Width).Area);
    }

    private IEnumerable<Ramp> Paths(Ramp? pair, Ramp? triple, Ramp? tripleB, Decoder? stageA, Decoder? stageB)
    {
        if (pair is { } first)
            yield return Through(first, stageA);
        if (triple is { } second)
            yield return Through(second with { Delay = pair is null ? second.Delay : _circuitry.Conventions.SecondDecoderDelay(pair.Value.Delay, second.Delay) }, stageA);
        if (tripleB is { } third)
            yield return Through(third, stageB);
    }

    private static Ramp Through(Ramp path, Decoder? stage) =>
        stage?.Delay(path.Slope) is { } combined ? new Ramp(path.Delay + combined.Delay, combined.Slope) : path;

    private static Extent Of(Decoder? decoder) => decoder?.Extent ?? default;
}

/// <summary>A predecoder of a block of address bits.</summary>
/// <param name="Output">Delay and slope of its slowest paths, for a step at its input.</param>
/// <param name="Energy">J.</param>
/// <param name="Leakage">W.</param>
/// <param name="Area">m2.</param>
internal readonly record struct PredecodeBlock(Ramp Output, double Energy, double Leakage, double Area)
{
    /// <summary>The block of no bits: its input goes through.</summary>
    public static PredecodeBlock None { get; } = new(new Ramp(0, Ramp.Step), 0, 0, 0);
}
