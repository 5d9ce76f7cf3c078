using PluginNvm.Arrays.Analytical.Nvsim;

namespace PluginNvm.Tests.Arrays.Analytical;

[TestClass]
public sealed class DamagedNvsimFileTests
{
    private static readonly string[] Snippets = ["-", ":", "(", ")", "\n", "\0", "é", "x", "9999999999", "-1", "0", "1e308", "e", "//", " ", "NaN", ",", "%"];

    [TestMethod]
    [DataRow("cells/sram.cell")]
    [DataRow("cells/stt-ram.cell")]
    [DataRow("cells/reram.cell")]
    [DataRow("cells/pcram.cell")]
    public void ADamagedCellFileIsReadOrRefused(string example)
    {
        using var folder = new NvsimFolder();
        Damage(NvsimFolder.Example(example), text => folder.Cell(text), "my.cell");
    }

    [TestMethod]
    [DataRow("stt-ram.cfg")]
    [DataRow("sram-cache.cfg")]
    [DataRow("reram-fixed.cfg")]
    public void ADamagedConfigurationIsReadOrRefused(string example)
    {
        using var folder = new NvsimFolder();
        folder.Read(example);
        Damage(NvsimFolder.Example(example), text => NvsimFolder.Read(folder.Write("my.cfg", text)), "my.cfg");
    }

    private static void Damage(string good, Action<string> read, string name)
    {
        var random = new Random(1);
        for (var i = 0; i < 600; i++)
        {
            var text = i % 3 == 0 ? good[..random.Next(good.Length)] : good;
            for (var hits = random.Next(1, 4); hits > 0 && text.Length > 0; hits--)
            {
                var at = random.Next(text.Length);
                text = text[..at] + Snippets[random.Next(Snippets.Length)] + text[Math.Min(text.Length, at + random.Next(3))..];
            }
            try
            {
                read(text);
            }
            catch (ModelException exception)
            {
                Assert.StartsWith(name, exception.Message);
            }
        }
    }
}
