using PluginNvm.Host.Binding;
using PluginNvm.Host.Json;

namespace PluginNvm.HostTests.Binding;

[TestClass]
public sealed class AxisBindingTests
{
    public sealed record Swept
    {
        public double Number { get; init; }

        public Time Delay { get; init; } = new(1e-9);

        public string Text { get; init; } = "";

        public IMemoryTechnology? Technology { get; init; }

        public IReadOnlyList<double> List { get; init; } = [];
    }

    private static Bound<Swept> Bind(string axes, string record) => Bound<Swept>.From($"{{ \"axes\": {axes},\n\"record\": {record} }}");

    private static List<Swept> Points(Bound<Swept> bound) => Enumerable.Range(0, (int)bound.Axes.PointCount).Select(point => bound.Value(point)).ToList();

    [TestMethod]
    public void AWholeMemberStandsForTheReference()
    {
        var points = Points(Bind("{ \"n\": [1, 2.5], \"l\": [[1], [2, 3]] }", "{ \"number\": { \"axis\": \"n\" }, \"list\": { \"axis\": \"l\" } }"));
        Assert.AreEqual("1:1 1:2,3 2.5:1 2.5:2,3", string.Join(' ', points.Select(p => $"{p.Number}:{string.Join(',', p.List)}")));
    }

    [TestMethod]
    public void AFieldOfAMemberStandsForTheReference()
    {
        var points = Points(Bind("{ \"p\": { \"a\": { \"x\": { \"y\": 1 }, \"t\": \"A\" }, \"b\": { \"x\": { \"y\": 2 }, \"t\": \"B\" } } }", "{ \"number\": { \"axis\": \"p.x.y\" }, \"text\": { \"axis\": \"p.t\" } }"));
        Assert.AreEqual("1A 2B", string.Join(' ', points.Select(p => p.Number + p.Text)));
    }

    [TestMethod]
    public void AMemberMayReferToAnotherAxis()
    {
        var points = Points(Bind("{ \"t\": { \"a\": { \"v\": { \"axis\": \"s\" } }, \"b\": { \"v\": 9 } }, \"s\": [1, 2] }", "{ \"number\": { \"axis\": \"t.v\" } }"));
        Assert.AreEqual("1 2 9 9", string.Join(' ', points.Select(p => p.Number)));
    }

    [TestMethod]
    public void AnAxisMayHoldPartsAndReachInsideThem()
    {
        var bound = Bind("{ \"t\": [\"fixture-outer\", { \"use\": \"fixture-inner\", \"with\": { \"delay\": { \"axis\": \"d\" } } }], \"d\": [\"1 ns\", \"2 ns\"] }", "{ \"technology\": { \"axis\": \"t\" } }");
        using var store = new PartStore();
        var parts = Enumerable.Range(0, 4).Select(point => bound.Value(point, store).Technology).ToList();
        Assert.AreSame(parts[0], parts[1]);
        Assert.AreNotSame(parts[2], parts[3]);
    }

    [TestMethod]
    public void AnAxisWithADotInItsNameIsFoundWhole() =>
        Assert.AreEqual("1 2", string.Join(' ', Points(Bind("{ \"a.b\": [1, 2] }", "{ \"number\": { \"axis\": \"a.b\" } }")).Select(p => p.Number)));

    [TestMethod]
    [DataRow("{ \"n\": [1] }", "{ \"number\": { \"axis\": \"m\" } }", "PN0301(2,33)", "there is no axis 'm'; did you mean 'n'?")]
    [DataRow("{ \"n\": { \"a\": { \"x\": 1 }, \"b\": { \"y\": 1 } } }", "{ \"number\": { \"axis\": \"n.x\" } }", "PN0302(2,33)", "member 'b' of axis 'n' has no field 'x'; did you mean 'y'?")]
    [DataRow("{ \"n\": [1] }", "{ \"number\": { \"axis\": \"n.x\" } }", "PN0302(2,33)", "has no field 'x'; there are no fields")]
    [DataRow("{ \"n\": { \"a\": { \"axis\": \"n\" } } }", "{ \"number\": { \"axis\": \"n\" } }", "PN0305(1,35)", "refers to itself")]
    [DataRow("{ \"n\": [ { \"axis\": \"m\" } ], \"m\": [ { \"axis\": \"n\" } ] }", "{ \"number\": { \"axis\": \"n\" } }", "PN0305(1,56)", "refers to itself")]
    [DataRow("{ \"n\": [1, \"x\"] }", "{ \"number\": { \"axis\": \"n\" } }", "PN0203(1,22)", "the record.number")]
    [DataRow("{ \"n\": [\"1 ns\", \"2 nJ\", 3] }", "{ \"delay\": { \"axis\": \"n\" } }", "PN0205(1,27) PN0204(1,35)", "the record.delay")]
    [DataRow("{ \"n\": [] }", "{ \"number\": { \"axis\": \"n\" } }", "PN0303(1,13)", "has no members")]
    [DataRow("{ \"n\": 5 }", "{}", "PN0303(1,18)", "must be a list")]
    [DataRow("{ \"n\": [1, 2, 1] }", "{}", "PN0303(1,25)", "two members called '1'")]
    [DataRow("[]", "{}", "PN0203(1,11)", "axes must be an object")]
    [DataRow("{ \"n\": [1] }", "{ \"number\": { \"axis\": 5 } }", "PN0203(2,23)", "found an object")]
    public void AWrongAxisIsReportedWhereItStands(string axes, string record, string places, string message)
    {
        var bound = Bind(axes, record);
        Assert.AreEqual(places, bound.Places, string.Join('\n', bound.Errors));
        Assert.IsTrue(bound.Errors.Any(error => error.Message.Contains(message, StringComparison.Ordinal)), string.Join('\n', bound.Errors));
    }

    [TestMethod]
    [DataRow("\"from\": 0, \"to\": 4, \"steps\": 5", "0 1 2 3 4")]
    [DataRow("\"from\": 0, \"to\": 1, \"steps\": 3", "0 0.5 1")]
    [DataRow("\"from\": 0.1, \"to\": 0.5, \"steps\": 5", "0.1 0.2 0.3 0.4 0.5")]
    [DataRow("\"from\": -0.3, \"to\": 0.3, \"steps\": 7", "-0.3 -0.2 -0.1 0 0.1 0.2 0.3")]
    [DataRow("\"from\": 5, \"to\": 1, \"steps\": 3", "5 3 1")]
    [DataRow("\"from\": 1, \"to\": 32, \"steps\": 6, \"scale\": \"log\"", "1 2 4 8 16 32")]
    [DataRow("\"from\": \"1 ns\", \"to\": \"100 ns\", \"steps\": 3, \"scale\": \"log\"", "1 ns|10 ns|100 ns")]
    [DataRow("\"from\": \"1MiB\", \"to\": \"3MiB\", \"steps\": 3, \"scale\": \"linear\"", "1 MiB|2 MiB|3 MiB")]
    public void ARangeHasBothItsEnds(string range, string labels)
    {
        var errors = new List<Diagnostic>();
        var document = JsonDocumentText.Parse("f.json", $"{{ \"r\": {{ {range} }} }}");
        var axis = AxisSet.Parse(document, document.Root, errors).Find("r")!;
        Assert.IsEmpty(errors, string.Join('\n', errors));
        Assert.AreEqual(labels, string.Join(labels.Contains('|') ? "|" : " ", axis.Members.Select(member => member.Label)));
    }

    [TestMethod]
    [DataRow("\"from\": 0, \"to\": 4", "needs 'steps'")]
    [DataRow("\"from\": 1, \"too\": 8, \"steps\": 4", "no key 'too'; did you mean 'to'?")]
    [DataRow("\"from\": 1, \"steps\": 4", "needs 'to'")]
    [DataRow("\"to\": 1, \"steps\": 4", "needs 'from'")]
    [DataRow("\"frm\": 1, \"to\": 8, \"scale\": \"log\"", "no key 'frm'; did you mean 'from'?")]
    [DataRow("\"from\": 0, \"to\": 4, \"steps\": 1", "from 2 to 1000000")]
    [DataRow("\"from\": 0, \"to\": 4, \"steps\": 2.5", "whole number")]
    [DataRow("\"from\": 0, \"to\": 4, \"steps\": 99999999999999999999", "whole number")]
    [DataRow("\"from\": 0, \"to\": 4, \"steps\": 3, \"scale\": \"log\"", "positive ends")]
    [DataRow("\"from\": 0, \"to\": 4, \"steps\": 3, \"scale\": \"cubic\"", "'linear' or 'log'")]
    [DataRow("\"from\": 0, \"to\": 4, \"steps\": 3, \"scale\": 1", "'linear' or 'log'")]
    [DataRow("\"from\": 0, \"to\": 4, \"steps\": 3, \"step\": 1", "did you mean 'steps'?")]
    [DataRow("\"from\": \"1 ns\", \"to\": \"1 us\", \"steps\": 3", "same unit")]
    [DataRow("\"from\": \"NaN\", \"to\": \"Infinity\", \"steps\": 3", "must be numbers")]
    [DataRow("\"from\": \"x\", \"to\": null, \"steps\": 3", "must be numbers")]
    [DataRow("\"from\": 1, \"to\": 1, \"steps\": 2", "two members called '1'")]
    public void AWrongRangeSaysWhy(string range, string message)
    {
        var errors = new List<Diagnostic>();
        var document = JsonDocumentText.Parse("f.json", $"{{ \"r\": {{ {range} }} }}");
        AxisSet.Parse(document, document.Root, errors);
        Assert.AreEqual(DiagnosticCodes.BadAxis, errors.Single().Code);
        StringAssert.Contains(errors.Single().Message, message);
    }

    [TestMethod]
    public void AMemberOfARangeIsPlacedAtTheRange()
    {
        var bound = Bind("{ \"n\":\n { \"from\": \"1 nJ\", \"to\": \"3 nJ\", \"steps\": 3 } }", "{ \"delay\": { \"axis\": \"n\" } }");
        Assert.AreEqual("PN0205(2,2) PN0205(2,2) PN0205(2,2)", bound.Places);
    }

    [TestMethod]
    public void ALongRangeThatIsWrongThroughoutIsReportedInPart()
    {
        var bound = Bind("{ \"n\": { \"from\": \"1 nJ\", \"to\": \"3 nJ\", \"steps\": 100000 } }", "{ \"delay\": { \"axis\": \"n\" } }");
        Assert.HasCount(10, bound.Errors);
        StringAssert.Contains(bound.Errors[^1].Message, "and 99990 more members of axis 'n'");
    }

    [TestMethod]
    public void TheLastAxisRunsFastest()
    {
        var errors = new List<Diagnostic>();
        var document = JsonDocumentText.Parse("f.json", "{ \"a\": [1, 2], \"b\": [1, 2, 3], \"c\": [1, 2] }");
        var axes = AxisSet.Parse(document, document.Root, errors);
        Assert.AreEqual(12, axes.PointCount);
        Assert.AreEqual("000 001 010 011 020 021 100 101 110 111 120 121", string.Join(' ', Enumerable.Range(0, 12).Select(point => string.Concat(axes.IndicesOf(point)))));
    }

    [TestMethod]
    public void TooManyPointsAreRefused()
    {
        var axes = string.Join(", ", Enumerable.Range(0, 6).Select(i => $"\"a{i}\": {{ \"from\": 0, \"to\": 999, \"steps\": 1000 }}"));
        StringAssert.Contains(Bind($"{{ {axes} }}", "{}").Errors.Single().Message, "more than 2147483647 points");
    }
}
