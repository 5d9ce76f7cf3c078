using PluginNvm.Host.Json;

namespace PluginNvm.HostTests.Binding;

[TestClass]
public sealed class RecordBindingTests
{
    public sealed record Root
    {
        public required string Name { get; init; }

        public required Time Delay { get; init; }

        public Detail Detail { get; init; } = new() { Need = 5, Level = 9 };

        public Detail? Other { get; init; }

        public IReadOnlyList<Detail> List { get; init; } = [new() { Need = 1 }];

        public IReadOnlyDictionary<string, Time> Map { get; init; } = new Dictionary<string, Time> { ["a"] = new(1e-9) };

        public IReadOnlyDictionary<string, Detail> Details { get; init; } = new Dictionary<string, Detail>();

        public InputFile? Input { get; init; }
    }

    public sealed record Detail
    {
        public required int Need { get; init; }

        public int Level { get; init; } = 1;

        public Time Delay { get; init; } = new(2e-9);
    }

    private const string Needed = "\"name\": \"n\", \"delay\": \"1 ns\"";

    [TestMethod]
    public void ANestedRecordKeepsTheDefaultsOfItsPlace()
    {
        var value = Bound<Root>.Of($"{{ {Needed}, \"detail\": {{ \"level\": 2 }} }}").Value();
        Assert.AreEqual(new Detail { Need = 5, Level = 2 }, value.Detail);
        Assert.IsNull(value.Other);
        Assert.AreEqual(new Detail { Need = 1 }, value.List.Single());
    }

    [TestMethod]
    public void ARecordWithoutDefaultsNeedsItsRequiredKeys()
    {
        var bound = Bound<Root>.From("{ \"record\": {\n \"name\": \"n\",\n \"other\": { \"level\": 1 },\n \"list\": [ {},\n {\"need\": 1} ],\n \"details\": { \"x\": {} } } }");
        Assert.AreEqual("PN0202(1,13) PN0202(3,11) PN0202(4,12) PN0202(6,20)", bound.Places);
        StringAssert.Contains(bound.Errors.First(e => e.Location.Line == 1).Message, "the record needs the key 'delay': text with a unit of time");
    }

    [TestMethod]
    public void ListsAndMapsReplaceTheirDefaults()
    {
        var value = Bound<Root>.Of($"{{ {Needed}, \"list\": [], \"map\": {{ \"b\": \"5 ns\", \"axis\": \"6 ns\" }}, \"details\": {{ \"x\": {{ \"need\": 3 }} }} }}").Value();
        Assert.IsEmpty(value.List);
        Assert.AreEqual("axis b", string.Join(' ', value.Map.Keys.Order()));
        Assert.AreEqual(3, value.Details["x"].Need);
    }

    [TestMethod]
    public void EverythingResolvedCanBeBoundAgainToTheSame()
    {
        var first = Bound<Root>.Of($"{{ {Needed}, \"detail\": {{ \"level\": 2 }}, \"other\": {{ \"need\": 0 }}, \"details\": {{ \"x\": {{ \"need\": 3 }} }} }}").Json;
        Assert.AreEqual(first, Bound<Root>.Of(first).Json);
        StringAssert.Contains(first, "\"detail\":{\"need\":5,\"level\":2,\"delay\":\"2 ns\"}");
        StringAssert.Contains(first, "\"list\":[{\"need\":1,\"level\":1,\"delay\":\"2 ns\"}]");
        StringAssert.Contains(first, "\"map\":{\"a\":\"1 ns\"}");
    }

    [TestMethod]
    public void AllErrorsAreReportedAtOnceEachInItsPlace()
    {
        var bound = Bound<Root>.From(
            """
            { "record": {
              "nmae": "n",
              "delay": 3,
              "detail": { "level": "high", "delay": "1 nJ" },
              "other": [],
              "list": [ { "need": 1.5 }, 7 ],
              "map": { "a": "5 V", "b": "5 ns", "c": {} },
              "input": "no/such.csv"
            } }
            """);
        Assert.AreEqual("PN0202(1,13) PN0201(2,3) PN0204(3,12) PN0203(4,24) PN0205(4,41) PN0203(5,12) PN0203(6,23) PN0203(6,30) PN0205(7,17) PN0203(7,42) PN0209(8,12)", bound.Places);
        Assert.IsNull(bound.Node);
    }

    [TestMethod]
    public void AnInputFileIsFoundBesideTheManifest()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("data/cells.csv", "x");
        var bound = Bound<Root>.From($"{{ \"record\": {{ {Needed}, \"input\": \"data/cells.csv\" }} }}", folder.Path);
        Assert.AreEqual(new InputFile(path, "data/cells.csv"), bound.Value().Input);
        StringAssert.Contains(bound.Json, "\"input\":\"data/cells.csv\"");
    }

    [TestMethod]
    [DataRow("\"data/cell.csv\"", "did you mean 'cells.csv'?")]
    [DataRow("\"dato/cells.csv\"", "its folder does not exist")]
    [DataRow("\"data\"", "that is a folder")]
    [DataRow("\"\"", "is not a path")]
    [DataRow("\"a\\u0000b\"", "is not a path")]
    public void AMissingInputFileSaysWhereItWasLookedFor(string input, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/cells.csv", "x");
        var error = Bound<Root>.From($"{{ \"record\": {{ {Needed}, \"input\": {input} }} }}", folder.Path).Errors.Single();
        Assert.AreEqual(DiagnosticCodes.MissingFile, error.Code);
        StringAssert.Contains(error.Message, message);
    }
}
