namespace PluginNvm.Host.Results;

/// <summary>Rows of doubles of one width, in chunks: memory grows with the rows and is never copied.</summary>
internal sealed class ValueRows(int width)
{
    private const int RowsPerChunk = 4096;

    private readonly List<double[]> _chunks = [];
    private int _count;

    /// <summary>Appends a row.</summary>
    /// <returns>Its number.</returns>
    public int Add(ReadOnlySpan<double> values)
    {
        if (_count % RowsPerChunk == 0)
            _chunks.Add(new double[RowsPerChunk * Math.Max(1, width)]);
        values.CopyTo(_chunks[^1].AsSpan(_count % RowsPerChunk * width));
        return _count++;
    }

    /// <summary>A value.</summary>
    public double this[int row, int column] => _chunks[row / RowsPerChunk][row % RowsPerChunk * width + column];
}
