namespace PluginNvm.Validation.DeepNvm;

/// <summary>A layer written down by hand; all maps and kernels are square. A fully connected layer has maps and kernel of 1.</summary>
/// <param name="Ci">Input channels.</param>
/// <param name="H">Input rows.</param>
/// <param name="Co">Output channels.</param>
/// <param name="R">Kernel rows.</param>
/// <param name="P">Output rows.</param>
/// <param name="G">Groups.</param>
internal sealed record HandLayer(long Ci, long H, long Co, long R, long P, long G = 1);

/// <summary>A count of cache traffic that shares no code with the product: layer lists by hand and loops over tiles.</summary>
internal static class HandCount
{
    private const int Tile = 128;

    /// <summary>Reads and writes in elements; <paramref name="otherParameters"/> are the biases, scales and shifts that the optimizer updates beside the weights.</summary>
    public static (double Reads, double Writes) Count(IReadOnlyList<HandLayer> layers, long batch, bool training, long otherParameters)
    {
        double reads = 0, writes = 0;
        double weights = 0;
        foreach (var l in layers)
        {
            var pixels = batch * l.P * l.P;
            var window = l.Ci / l.G * l.R * l.R;
            var outputs = (double)pixels * l.Co;
            reads += PanelReads(pixels, l.Co, window) + outputs;
            writes += outputs + outputs;
            weights += (double)l.Co * window;
            if (!training)
                continue;
            reads += PanelReads(pixels, window, l.Co);
            writes += (double)batch * l.H * l.H * l.Ci;
            reads += PanelReads(l.Co, window, pixels);
            writes += (double)l.Co * window;
            reads += 2 * outputs;
            writes += outputs;
        }
        if (training)
        {
            reads += 3 * (weights + otherParameters);
            writes += 2 * (weights + otherParameters);
        }
        return (reads, writes);
    }

    private static double PanelReads(long rows, long columns, long depth)
    {
        double elements = 0;
        for (long row = 0; row < rows; row += Tile)
        {
            double line = 0;
            for (long column = 0; column < columns; column += Tile)
                line += (rows < Tile ? rows : Tile) + (columns < Tile ? columns : Tile);
            elements += line * depth;
        }
        return elements;
    }
}
