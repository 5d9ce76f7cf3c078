using PluginNvm.Contracts;

namespace PluginNvm.Workloads.DnnZoo.Networks;

/// <summary>Square windows.</summary>
internal static class Windows
{
    /// <summary>A square window with equal strides and equal padding on all sides.</summary>
    public static Window Square(int size, int stride = 1, int pad = 0, bool roundUp = false) => new(size, size)
    {
        StrideHeight = stride,
        StrideWidth = stride,
        PadTop = pad,
        PadLeft = pad,
        PadBottom = pad,
        PadRight = pad,
        RoundUp = roundUp,
    };
}
