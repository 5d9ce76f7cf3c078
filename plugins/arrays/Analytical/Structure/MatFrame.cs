using PluginNvm.Arrays.Analytical.Circuits;

namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>Subarrays around their predecoders, whichever of them are active.</summary>
internal sealed class MatFrame
{
    private const int WidestBlock = 3;

    /// <param name="design">What the array is to be.</param>
    /// <param name="rows">Rows of subarrays.</param>
    /// <param name="columns">Columns of subarrays.</param>
    /// <param name="rowBits">Address bits of the row predecoders.</param>
    /// <param name="subarray">A subarray.</param>
    /// <param name="library">Where predecoders come from.</param>
    public MatFrame(ArrayDesign design, int rows, int columns, int rowBits, Subarray subarray, CircuitLibrary library)
    {
        Subarray = subarray;
        var wire = design.Circuitry.LocalWire.Capacitance;
        Height = rows * subarray.Height;
        Width = columns * subarray.Width;
        var within = wire * (subarray.Height * rows / 2 + subarray.Width * columns / 2);
        var rowLoad = design.Circuitry.Conventions.RowPredecoderLoad(within);
        var beyond = wire * (Math.Max(0, subarray.Height * (rows - 2) / 2) + Math.Max(0, subarray.Width * (columns - 2) / 2));
        var muxLoad = design.Circuitry.Conventions.MultiplexerPredecoderLoad(beyond, within);
        double area = 0;
        void Add(PredecodeBlock block)
        {
            PredecoderLatency = Math.Max(PredecoderLatency, block.Output.Delay);
            PredecoderEnergy += block.Energy;
            PredecoderLeakage += block.Leakage;
            area += block.Area;
        }
        var (first, second) = Split(rowBits);
        var (firstRow, secondRow) = (library.Predecoder(first, rowLoad), library.Predecoder(second, rowLoad));
        Add(firstRow);
        Add(secondRow);
        foreach (var degree in (ReadOnlySpan<int>)[subarray.Shape.SenseAmpMux, subarray.Shape.OutputMux1, subarray.Shape.OutputMux2])
        {
            (first, second) = Split(Log.TwoOf(degree));
            Add(library.Predecoder(first, muxLoad));
            Add(library.Predecoder(second, muxLoad));
        }
        var side = Math.Sqrt(area);
        if (Width > Height)
            Width += side;
        else
            Height += side;
        Slope = Math.Min(firstRow.Output.Slope, secondRow.Output.Slope);
        Latency = subarray.Latency(Slope);
    }

    public Subarray Subarray { get; }

    public double Height { get; }

    public double Width { get; }

    /// <summary>Delay of the slowest predecoder.</summary>
    public double PredecoderLatency { get; private set; }

    public double PredecoderEnergy { get; private set; }

    public double PredecoderLeakage { get; private set; }

    /// <summary>Slope at which predecoded lines reach the subarrays.</summary>
    public double Slope { get; }

    /// <summary>Delays of its subarrays.</summary>
    public SubarrayLatency Latency { get; }

    /// <summary>Bits of the two blocks of a group.</summary>
    public static (int First, int Second) Split(int bits) => bits > WidestBlock ? (bits - bits / 2, bits / 2) : (bits, 0);
}
