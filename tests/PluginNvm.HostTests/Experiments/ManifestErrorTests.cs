using PluginNvm.Host.Json;

namespace PluginNvm.HostTests.Experiments;

[TestClass]
public sealed class ManifestErrorTests
{
    [TestMethod]
    public void ErrorsOfTheFrameAndOfTheSystemAreReportedTogetherInTheOrderOfTheText()
    {
        var errors = Manifests.Errors(
            """
            {
              "experiment": 5,
              "plugins": [ "no-such-folder" ],
              "axes": { "x": [1, 2] },
              "system": { "use": "fixture-probe", "with": { "cost": "dear", "socre": 1 } },
              "metrics": [ "outpust" ],
              "baseline": { "z": "1", "x": "3" },
              "claims": [ { "metric": "cost", "multiple": true, "at": { "x": "7" }, "published": 1 }, 5 ],
              "summaries": [ { "title": "t", "metric": "cost", "rows": ["y", 5], "columns": {} } ],
              "unknown": 1
            }
            """);
        Assert.AreEqual(
            "PN0203(2,17) PN0209(3,16) PN0203(5,57) PN0201(5,65) PN0208(6,16) PN0301(7,17) PN0304(7,32) PN0202(8,15) PN0202(8,47) PN0304(8,66) PN0203(8,91) PN0301(9,61) PN0203(9,66) PN0203(9,81) PN0201(10,3)",
            string.Join(' ', errors.Select(e => $"{e.Code}({e.Location.Line},{e.Location.Column})")), string.Join('\n', errors));
    }

    [TestMethod]
    public void ARatioNeedsABaseline() =>
        Assert.AreEqual(DiagnosticCodes.MissingKey, Manifests.Errors(Manifests.Probe("{}", "{}", "\"summaries\": [ { \"title\": \"t\", \"metric\": \"cost\", \"rows\": [], \"ratio\": true } ],")).Single().Code);

    [TestMethod]
    [DataRow("\"baseline\": { \"axis\": \"x\" },")]
    [DataRow("\"description\": { \"axis\": \"x\" },")]
    public void OnlyTheSystemMayReferToAnAxis(string entry) =>
        Assert.IsTrue(Manifests.Errors(Manifests.Probe("{ \"x\": [\"a\", \"b\"] }", "{}", entry)).All(e => e.Code is DiagnosticCodes.AxisNotAllowed or DiagnosticCodes.UnknownAxis or DiagnosticCodes.WrongType));

    [TestMethod]
    public void AnEmptyAxisInTheFrameIsAnErrorAndNothingWorse() =>
        Assert.AreEqual(DiagnosticCodes.BadAxis, Manifests.Errors(Manifests.Probe("{ \"x\": [] }", "{}", "\"description\": { \"axis\": \"x\" },")).Single().Code);

    [TestMethod]
    [DataRow("5")]
    [DataRow("[]")]
    [DataRow("null")]
    [DataRow("\"text\"")]
    public void AManifestIsAnObject(string text) => Assert.AreEqual(DiagnosticCodes.WrongType, Manifests.Errors(text).Single().Code);

    [TestMethod]
    public void AnAxisThatNothingRefersToIsAnError()
    {
        var error = Manifests.Errors(Manifests.Probe("""{ "n": [1, 2], "m": [1, 2], "one": [1] }""", """{ "cost": { "axis": "n" } }""")).Single();
        Assert.AreEqual((DiagnosticCodes.UnusedAxis, 3, 26), (error.Code, error.Location.Line, error.Location.Column));
        StringAssert.Contains(error.Message, "axis 'm'");
    }

    [TestMethod]
    public void AtLeastOneMetricIsMeasured()
    {
        var error = Manifests.Errors(Manifests.Probe("{}", "{}").Replace("[ \"outputs\" ]", "[]", StringComparison.Ordinal)).Single();
        Assert.AreEqual((DiagnosticCodes.OutOfRange, 5), (error.Code, error.Location.Line));
    }

    [TestMethod]
    public void AnInputIsAFileThatCanBeReadTwice()
    {
        using var folder = new TemporaryFolder();
        folder.Write("empty", "");
        File.CreateSymbolicLink(folder.At("link"), "empty");
        Manifests.Read(Manifests.Probe("{}", """{ "input": "link" }"""), folder.Path);
        if (OperatingSystem.IsWindows())
            Assert.Inconclusive("makes a named pipe");
        Assert.AreEqual(0, ToolProcess.Run("mkfifo", [folder.At("pipe")]).ExitCode);
        File.CreateSymbolicLink(folder.At("zero"), "/dev/zero");
        foreach (var path in new[] { "pipe", "/dev/zero", "zero" })
        {
            var error = Manifests.Errors(Manifests.Probe("{}", $$"""{ "input": "{{path}}" }"""), folder.Path).Single();
            Assert.AreEqual(DiagnosticCodes.MissingFile, error.Code);
            StringAssert.Contains(error.Message, $"'{path}' is a pipe or a device");
        }
    }

    [TestMethod]
    public void AnEmptyManifestIsToldAllThatIsMissing() =>
        Assert.AreEqual("experiment metrics system", string.Join(' ', Manifests.Errors("{}").Select(e => e.Message.Split('\'')[1]).Order()));
}
