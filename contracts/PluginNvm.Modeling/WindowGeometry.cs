using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>How many positions a sliding window takes.</summary>
public static class WindowGeometry
{
    /// <summary>Rows of the output.</summary>
    /// <param name="window">The window.</param>
    /// <param name="inputHeight">Rows of the input, at least 1.</param>
    /// <exception cref="ArgumentException">The window is larger than the padded input, or an extent is out of range.</exception>
    public static long OutputHeight(Window window, long inputHeight) =>
        Output(inputHeight, window.Height, window.StrideHeight, window.DilationHeight, window.PadTop, window.PadBottom, window.RoundUp);

    /// <summary>Columns of the output.</summary>
    /// <param name="window">The window.</param>
    /// <param name="inputWidth">Columns of the input, at least 1.</param>
    /// <exception cref="ArgumentException">The window is larger than the padded input, or an extent is out of range.</exception>
    public static long OutputWidth(Window window, long inputWidth) =>
        Output(inputWidth, window.Width, window.StrideWidth, window.DilationWidth, window.PadLeft, window.PadRight, window.RoundUp);

    /// <summary>Positions of a window along one axis.</summary>
    /// <param name="input">Elements of the input, at least 1.</param>
    /// <param name="kernel">Elements of the window, at least 1.</param>
    /// <param name="stride">Step, at least 1.</param>
    /// <param name="dilation">Distance between the window's elements, at least 1.</param>
    /// <param name="padBefore">Zeros before the input.</param>
    /// <param name="padAfter">Zeros after the input.</param>
    /// <param name="roundUp">
    /// Whether a last window that hangs over the end counts. As in Caffe's pooling layer, it must still start inside the input or the padding before it.
    /// </param>
    /// <exception cref="ArgumentException">The window is larger than the padded input, or an extent is out of range.</exception>
    public static long Output(long input, int kernel, int stride, int dilation, int padBefore, int padAfter, bool roundUp)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(input, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(kernel, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(dilation, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(padBefore);
        ArgumentOutOfRangeException.ThrowIfNegative(padAfter);

        var span = (long)dilation * (kernel - 1) + 1;
        var slack = input + padBefore + padAfter - span;
        if (slack < 0)
            throw new ArgumentException($"A window that spans {span} does not fit an input of {input} with padding {padBefore} and {padAfter}.");

        var steps = roundUp ? (slack + stride - 1) / stride : slack / stride;
        if (roundUp && steps * stride >= input + padBefore)
            steps--;
        return steps + 1;
    }
}
