using PluginNvm.Modeling;

namespace PluginNvm.Tests.Modeling;

[TestClass]
public sealed class WindowGeometryTests
{
    [TestMethod]
    [DataRow(227, 11, 4, 1, 0, 0, false, 55)]
    [DataRow(224, 7, 2, 1, 3, 3, false, 112)]
    [DataRow(224, 7, 2, 1, 0, 0, false, 109)]
    [DataRow(112, 3, 2, 1, 0, 0, false, 55)]
    [DataRow(112, 3, 2, 1, 0, 0, true, 56)]
    [DataRow(55, 3, 2, 1, 0, 0, true, 27)]
    [DataRow(7, 3, 1, 2, 0, 0, false, 3)]
    [DataRow(5, 1, 1, 1, 0, 2, false, 7)]
    [DataRow(1, 1, 1, 1, 0, 0, true, 1)]
    public void Output_extent(int input, int kernel, int stride, int dilation, int before, int after, bool roundUp, int expected) =>
        Assert.AreEqual(expected, WindowGeometry.Output(input, kernel, stride, dilation, before, after, roundUp));

    [TestMethod]
    [DataRow(2, 1, 3, 0, 0, 1)]
    [DataRow(4, 2, 2, 0, 1, 2)]
    [DataRow(4, 2, 2, 1, 1, 3)]
    public void A_window_that_would_start_in_the_padding_behind_does_not_count(int input, int kernel, int stride, int before, int after, int expected) =>
        Assert.AreEqual(expected, WindowGeometry.Output(input, kernel, stride, 1, before, after, roundUp: true));

    [TestMethod]
    public void Height_and_width_are_independent()
    {
        var window = new Window(3, 5) { StrideHeight = 2, PadTop = 1, PadLeft = 2, PadRight = 2 };
        Assert.AreEqual(4, WindowGeometry.OutputHeight(window, 8));
        Assert.AreEqual(8, WindowGeometry.OutputWidth(window, 8));
    }

    [TestMethod]
    public void A_window_larger_than_the_input_is_refused() =>
        Assert.ThrowsExactly<ArgumentException>(() => WindowGeometry.Output(4, 3, 1, 2, 0, 0, false));
}
