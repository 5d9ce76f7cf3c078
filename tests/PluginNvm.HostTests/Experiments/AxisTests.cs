using PluginNvm.Host.Json;

namespace PluginNvm.HostTests.Experiments;

/// <summary>Zips, exceptions and ranges.</summary>
[TestClass]
public sealed class AxisTests
{
    private const string Mixed =
        """
        {
          "pair": { "zip": { "cell": { "low": 1, "high": 2, "same": 2 }, "size": { "from": 1, "to": 4, "steps": 3 } } },
          "n": ["1", "2.5"],
          "except": [ { "pair": ["low / 1", "same / 4"], "n": "2.5" }, { "pair": "high / 2.5" } ]
        }
        """;

    private static readonly string Swept = Manifests.Probe(Mixed, """{ "cost": { "axis": "pair.cell" }, "score": { "axis": "pair.size" }, "cells": [{ "axis": "n" }] }""");

    private static string Errors(string axes) => string.Join(" | ", Manifests.Errors(Manifests.Probe(axes, "{}")).Select(error => $"{error.Code} {error.Message}"));

    [TestMethod]
    public void AZipAdvancesTogetherAndExceptionsAreLeftOut()
    {
        var report = ProbeRun.Report(Swept);
        Assert.AreEqual("low / 1 same / 4", report.Column("pair"));
        Assert.AreEqual("1 1", report.Column("n"));
        Assert.AreEqual("1 2", report.Column("cost"));
        Assert.AreEqual("1 4", report.Column("score"));
    }

    [TestMethod]
    public void AZipMayRepeatAValueButNotAMember()
    {
        Assert.AreEqual(2, Manifests.Read(Manifests.Probe("""{ "z": { "zip": { "a": [1, 2], "b": [7, 7] } } }""", """{ "cost": { "axis": "z.a" } }""")).Points.Count);
        StringAssert.Contains(Errors("""{ "z": { "zip": { "a": [1, 1], "b": [7, 7] } } }"""), "PN0303 axis 'z' has two members called '1 / 7'");
    }

    [TestMethod]
    [DataRow("""{ "z": { "zip": { "a": [1, 2], "b": [1, 2, 3] } } }""", "PN0303 axis 'z' zips lists of different lengths: 'a' has 2 members, 'b' has 3")]
    [DataRow("""{ "z": { "zip": {} } }""", "PN0303 axis 'z' zips nothing")]
    [DataRow("""{ "z": { "zip": { "a": [1, 2], "b": { "from": 1, "to": 2, "steps": 1 } } } }""", "PN0303 a range needs 'steps'")]
    [DataRow("""{ "z": { "zip": { "a": 5 } } }""", "PN0303 axis 'a' must be a list")]
    [DataRow("""{ "n": [1, 2], "except": [ { "m": 1 } ] }""", "PN0301 except: there is no axis 'm'")]
    [DataRow("""{ "except": [ { "m": 1 } ] }""", "PN0301 except: there is no axis 'm'")]
    [DataRow("""{ "n": [1, 2], "except": [ { "n": [1, 3] } ] }""", "PN0304 except: axis 'n' has no member '3'")]
    [DataRow("""{ "n": [1, 2], "except": { "n": 1 } }""", "PN0303 'except' must be a list of objects")]
    [DataRow("""{ "n": [1, 2], "except": [ {} ] }""", "PN0303 'except' must be a list of objects")]
    [DataRow("""{ "n": [1, 2], "except": [ { "n": [1, 2] } ] }""", "PN0303 'except' leaves none of the 2 points")]
    public void WhatIsWrongWithAnAxisIsOneError(string axes, string error)
    {
        var errors = Errors(axes);
        StringAssert.StartsWith(errors, error);
        Assert.DoesNotContain(" | ", errors);
    }

    [TestMethod]
    public void AFieldThatAZipLacksIsAnError() => Assert.AreEqual(DiagnosticCodes.UnknownAxisField,
        Manifests.Errors(Manifests.Probe("""{ "z": { "zip": { "a": [1, 2] } } }""", """{ "cost": { "axis": "z.b" } }""")).First().Code);

    [TestMethod]
    public void ZipsAndExceptionsResolveToThemselves()
    {
        var given = Manifests.Read(Swept);
        var text = given.ResolvedManifest().ToString();
        var resolved = Manifests.Read(text);
        Assert.AreEqual(text, resolved.ResolvedManifest().ToString());
        CollectionAssert.AreEqual(given.Points.ToArray(), resolved.Points.ToArray());
        foreach (var point in given.Points)
            Assert.AreEqual(given.KeyOf(given.Axes.IndicesOf(point)), resolved.KeyOf(resolved.Axes.IndicesOf(point)));
    }
}
