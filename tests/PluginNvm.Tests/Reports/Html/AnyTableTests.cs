using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PluginNvm.Tests.Reports.Html;

/// <summary>Is any table drawn or explained, whatever is in it?</summary>
[TestClass]
public sealed class AnyTableTests
{
    [TestMethod]
    public void AnyTableGivesAPictureOrAReason()
    {
        var drawn = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var rows = Enumerable.Range(0, random.Next(0, 40)).Select(_ => (IReadOnlyList<object?>)[.. Enumerable.Range(0, 4).Select(column => Cell(random, column))]);
            var table = FigureReport.Table("t", ["x", "s", seed % 2 == 0 ? "v [J]" : "v [x]", "a [B]"], rows.ToList());
            var figures = Enum.GetValues<FigureMark>()
                .Select(mark => FigureReport.Figure($"{mark}", mark, series: seed % 3 == 0 ? null : "s") with { LogX = random.Next(3) == 0, LogY = random.Next(3) == 0 });
            var files = Written.Files(FigureReport.With(table, [.. figures]));
            foreach (var (path, text) in files.Files.Where(file => file.Key != "report.html"))
            {
                drawn++;
                var svg = XElement.Parse(text.ToString()).ToString();
                Assert.IsFalse(svg.Contains("NaN", StringComparison.Ordinal) || svg.Contains('∞', StringComparison.Ordinal) || svg.Contains("Infinity", StringComparison.Ordinal), $"{path} of seed {seed}");
            }
            foreach (Match match in Regex.Matches(files["report.html"], "class=\"specification\">(.*?)</script>"))
                Assert.AreEqual(JsonValueKind.Object, JsonDocument.Parse(match.Groups[1].Value).RootElement.ValueKind);
        }
        Console.WriteLine(drawn);
        Assert.IsGreaterThan(500, drawn);
    }

    private static object? Cell(Random random, int column) => random.Next(12) switch
    {
        0 => null,
        1 when column > 1 => 0d,
        2 when column > 1 => -Math.Pow(10, random.Next(-12, 12)),
        3 when column > 1 => double.NaN,
        4 when column > 1 => (long)random.Next(-5, 1_000_000_000),
        _ when column <= 1 => random.Next(3) == 0 ? "" : $"{random.Next(1, 6)}{(random.Next(9) == 0 ? " KiB" : " MiB")}",
        _ => random.NextDouble() * Math.Pow(10, random.Next(-15, 15)),
    };
}
