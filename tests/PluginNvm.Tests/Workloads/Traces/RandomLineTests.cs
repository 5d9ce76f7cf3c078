using System.Globalization;
using System.Text;

namespace PluginNvm.Tests.Workloads.Traces;

/// <summary>Do random lines give what a parser gives that splits each line into words?</summary>
[TestClass]
public sealed class RandomLineTests
{
    private const int Lines = 60_000;

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Din(int seed)
    {
        var text = Text(seed, random => $"{Zero(random)}{random.Next(4)}{Blank(random)}{Hex(random, 16)}");
        var expected = Words(text).Select(words => new Access(Number(words[1]) & ~3UL, 4, Number(words[0]) switch
        {
            1 => AccessKind.Write,
            2 => AccessKind.Fetch,
            _ => AccessKind.Read,
        })).ToList();
        Assert.IsGreaterThan(Lines / 2, expected.Count);
        using var trace = new TraceUnderTest(text);
        foreach (var threads in new[] { 0, 1, 4 })
            CollectionAssert.AreEqual(expected, Accesses.Of(trace.Din(options => options with { Threads = threads })));
    }

    [TestMethod]
    [DataRow(3)]
    [DataRow(4)]
    public void Xdin(int seed)
    {
        var text = Text(seed, random => $"{"rwimRWIM"[random.Next(8)]}{Blank(random)}{Hex(random, 15)}{Blank(random)}{random.Next(1, int.MaxValue) >> random.Next(31) | 1:x}");
        var expected = Words(text).Select(words => new Access(Number(words[1]), (uint)Number(words[2]), words[0] switch
        {
            "w" or "W" => AccessKind.Write,
            "i" or "I" => AccessKind.Fetch,
            _ => AccessKind.Read,
        })).ToList();
        Assert.IsGreaterThan(Lines / 2, expected.Count);
        using var trace = new TraceUnderTest(text);
        foreach (var threads in new[] { 0, 1, 4 })
            CollectionAssert.AreEqual(expected, Accesses.Of(trace.Xdin(options => options with { Threads = threads })));
    }

    [TestMethod]
    public void Damaged_traces_never_give_another_failure_than_a_model_exception()
    {
        var random = new Random(5);
        var whole = string.Concat(Enumerable.Range(0, 200).Select(i => $"{i % 3} {i * 7919:x}\n"));
        for (var i = 0; i < 2000; i++)
        {
            var text = whole.ToCharArray();
            for (var hits = random.Next(1, 5); hits > 0; hits--)
                text[random.Next(text.Length)] = "0159afx \t\r\n\0\u00ff,"[random.Next(14)];
            using var trace = new TraceUnderTest(new string(text)[..random.Next(text.Length + 1)]);
            foreach (var threads in new[] { 0, 1 })
            {
                try
                {
                    Accesses.Of(trace.Din(options => options with { Threads = threads }));
                }
                catch (ModelException exception)
                {
                    StringAssert.StartsWith(exception.Message, "trace.din:");
                }
            }
        }
    }

    private static string Text(int seed, Func<Random, string> record)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = 0; i < Lines; i++)
        {
            if (random.Next(50) != 0)
                text.Append(random.Next(20) == 0 ? " " : "").Append(record(random)).Append(random.Next(20) == 0 ? " # " + new string('c', random.Next(60)) : "");
            text.Append(random.Next(4) == 0 ? "\r\n" : "\n");
        }
        return text.ToString();
    }

    private static string Zero(Random random) => random.Next(20) switch { 0 => "0", 1 => "0x", _ => "" };

    private static string Blank(Random random) => random.Next(20) switch { 0 => "\t", 1 => "  ", _ => " " };

    private static string Hex(Random random, int digits)
    {
        var number = (ulong)random.NextInt64() >> random.Next(64) & (ulong.MaxValue >> (64 - 4 * digits));
        var text = random.Next(2) == 0 ? number.ToString("x", CultureInfo.InvariantCulture) : number.ToString("X", CultureInfo.InvariantCulture);
        return random.Next(10) switch { 0 => "0x" + text, 1 => "000" + text, _ => text };
    }

    private static IEnumerable<string[]> Words(string text) =>
        text.Split('\n').Select(line => line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0);

    private static ulong Number(string word) => ulong.Parse(word.StartsWith("0x", StringComparison.Ordinal) ? word[2..] : word, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
