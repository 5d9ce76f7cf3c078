using PluginNvm.Host.Json;

namespace PluginNvm.HostTests.Binding;

[TestClass]
public sealed class ScalarBindingTests
{
    public enum Corner
    {
        Typical,
        SlowSlow,
    }

    public sealed record Scalars
    {
        public int Whole { get; init; } = 7;

        public long Long { get; init; }

        public double Number { get; init; } = 0.5;

        public bool Truth { get; init; }

        public string Text { get; init; } = "t";

        public string? Perhaps { get; init; }

        public Corner Corner { get; init; } = Corner.SlowSlow;

        public Time Delay { get; init; } = new(8.4e-9);

        public Time? Limit { get; init; } = new(1);

        public int? Count { get; init; }

        [AllowedRange(1, 8)]
        public int Ways { get; init; } = 4;

        [AllowedRange("250 K", "400 K")]
        public Temperature Temperature { get; init; } = new(300);

        [AllowedRange("1 KiB")]
        public DataSize? Size { get; init; }

        [AllowedValues("lru", "fifo")]
        public string Policy { get; init; } = "lru";

        [AllowedRange(0)]
        public IReadOnlyList<double> Weights { get; init; } = [];
    }

    [TestMethod]
    public void EveryTypeIsReadFromItsText()
    {
        var value = Bound<Scalars>.Of(
            """
            { "whole": -3, "long": 9223372036854775807, "number": 2, "truth": true, "text": "x", "perhaps": "y", "corner": "slow-slow", "delay": "3 ns", "limit": null,
              "count": 5, "ways": 8, "temperature": "250 K", "size": "1 KiB", "policy": "fifo", "weights": [0, 1.5] }
            """).Value();
        Assert.AreEqual((-3, long.MaxValue, 2.0, true, "x", "y"), (value.Whole, value.Long, value.Number, value.Truth, value.Text, value.Perhaps));
        Assert.AreEqual((Corner.SlowSlow, new Time(3e-9), null, 5, 8), (value.Corner, value.Delay, value.Limit, value.Count, value.Ways));
        Assert.AreEqual((new Temperature(250), (DataSize?)DataSize.FromBytes(1024), "fifo"), (value.Temperature, value.Size, value.Policy));
        CollectionAssert.AreEqual(new[] { 0, 1.5 }, value.Weights.ToArray());
    }

    [TestMethod]
    public void DefaultsAreThoseOfTheRecordAndAreResolved()
    {
        var bound = Bound<Scalars>.Of("{}");
        Assert.AreEqual(new Scalars(), bound.Value() with { Weights = new Scalars().Weights });
        Assert.AreEqual(
            "{\"whole\":7,\"long\":0,\"number\":0.5,\"truth\":false,\"text\":\"t\",\"corner\":\"slow-slow\",\"delay\":\"8.4 ns\",\"limit\":\"1 s\",\"ways\":4,\"temperature\":\"300 K\",\"policy\":\"lru\",\"weights\":[]}",
            bound.Json);
    }

    [TestMethod]
    public void AStatedNullStaysNullWhenItIsResolved()
    {
        var resolved = Bound<Scalars>.Of("{ \"limit\": null }").Json;
        StringAssert.Contains(resolved, "\"limit\":null");
        Assert.IsNull(Bound<Scalars>.Of(resolved).Value().Limit);
    }

    [TestMethod]
    [DataRow("\"whole\": 1.5", DiagnosticCodes.WrongType, "a whole number")]
    [DataRow("\"whole\": \"3\"", DiagnosticCodes.WrongType, "a whole number")]
    [DataRow("\"whole\": 2147483648", DiagnosticCodes.OutOfRange, "2147483647")]
    [DataRow("\"whole\": -2147483649", DiagnosticCodes.OutOfRange, "-2147483648")]
    [DataRow("\"long\": 9223372036854775808", DiagnosticCodes.OutOfRange, "9223372036854775807")]
    [DataRow("\"number\": \"1\"", DiagnosticCodes.WrongType, "a number")]
    [DataRow("\"truth\": 1", DiagnosticCodes.WrongType, "true or false")]
    [DataRow("\"text\": 1", DiagnosticCodes.WrongType, "text")]
    [DataRow("\"text\": null", DiagnosticCodes.WrongType, "null")]
    [DataRow("\"corner\": \"SlowSlow\"", DiagnosticCodes.NotAllowed, "did you mean 'slow-slow'?")]
    [DataRow("\"corner\": 1", DiagnosticCodes.WrongType, "typical, slow-slow")]
    [DataRow("\"delay\": 3", DiagnosticCodes.BareNumber, "\"3 s\"")]
    [DataRow("\"delay\": 3e-9", DiagnosticCodes.BareNumber, "unit")]
    [DataRow("\"delay\": \"3 nJ\"", DiagnosticCodes.WrongUnit, "'nJ' is not a unit of time")]
    [DataRow("\"delay\": \"3\"", DiagnosticCodes.WrongUnit, "no unit")]
    [DataRow("\"delay\": true", DiagnosticCodes.WrongType, "unit of time")]
    [DataRow("\"delay\": null", DiagnosticCodes.WrongType, "null")]
    [DataRow("\"size\": \"3 mib\"", DiagnosticCodes.WrongUnit, "MiB")]
    [DataRow("\"size\": \"1 B\"", DiagnosticCodes.OutOfRange, "at least 1 KiB")]
    [DataRow("\"ways\": 0", DiagnosticCodes.OutOfRange, "from 1 to 8")]
    [DataRow("\"ways\": 9", DiagnosticCodes.OutOfRange, "from 1 to 8")]
    [DataRow("\"temperature\": \"400.1 K\"", DiagnosticCodes.OutOfRange, "from 250 K to 400 K")]
    [DataRow("\"policy\": \"lur\"", DiagnosticCodes.NotAllowed, "did you mean 'lru'?")]
    [DataRow("\"weights\": 1", DiagnosticCodes.WrongType, "a list")]
    [DataRow("\"weights\": [1, -1]", DiagnosticCodes.OutOfRange, "weights[1]")]
    [DataRow("\"weights\": [null]", DiagnosticCodes.WrongType, "weights[0]")]
    [DataRow("\"nubmer\": 1", DiagnosticCodes.UnknownKey, "did you mean 'number'?")]
    [DataRow("\"Number\": 1", DiagnosticCodes.UnknownKey, "did you mean 'number'?")]
    public void AWrongValueSaysWhatIsRight(string entry, string code, string message)
    {
        var bound = Bound<Scalars>.Of($"{{ {entry} }}");
        Assert.IsNull(bound.Node);
        Assert.AreEqual(code, bound.Errors.Single().Code);
        StringAssert.Contains(bound.Errors.Single().Message, message);
    }

    [TestMethod]
    [DataRow("2147483647", int.MaxValue)]
    [DataRow("-2147483648", int.MinValue)]
    public void TheEndsOfAWholeNumberAreAllowed(string text, int expected) => Assert.AreEqual(expected, Bound<Scalars>.Of($"{{ \"whole\": {text} }}").Value().Whole);

    [TestMethod]
    public void AWholeNumberTooLargeForADoubleIsRefused() =>
        Assert.AreEqual(DiagnosticCodes.OutOfRange, Bound<Scalars>.Of($"{{ \"number\": 1{new string('0', 350)} }}").Errors.Single().Code);
}
