using System.Reflection;
using PluginNvm.Arrays.Analytical.Faults;

namespace PluginNvm.Tests.Arrays.Analytical;

[TestClass]
public sealed class FaultCatalogueTests
{
    private const int Known = 37;

    [TestMethod]
    public void EveryKnownFaultIsListedOnceInItsOrder() =>
        CollectionAssert.AreEqual(Enumerable.Range(1, Known).Select(i => $"D{i}").ToArray(), FaultCatalogue.All.Select(fault => fault.Id).ToArray());

    [TestMethod]
    public void WhatActsInAConventionIsNamedByOneAndNothingElseIs()
    {
        var named = typeof(Conventions).GetMembers().SelectMany(member => member.GetCustomAttribute<ActsOnAttribute>()?.Faults ?? []).ToHashSet();
        CollectionAssert.AreEquivalent(FaultCatalogue.All.Where(fault => fault.Where == FaultCatalogue.Convention).Select(fault => fault.Id).ToArray(), named.ToArray());
    }

    [TestMethod]
    public void EveryConventionNamesTheFaultThatItCarries()
    {
        var members = typeof(Conventions).GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance)
            .Where(member => member is PropertyInfo { Name: not nameof(Conventions.Name) } or MethodInfo { IsSpecialName: false });
        foreach (var member in members)
            Assert.IsNotNull(member.GetCustomAttribute<ActsOnAttribute>(), member.Name);
    }

    [TestMethod]
    public void EveryFaultSaysWhatItDoesAndWhere()
    {
        string[] places = [FaultCatalogue.Convention, "data", "search", "input", "output", "refused"];
        foreach (var fault in FaultCatalogue.All)
        {
            Assert.EndsWith(".", fault.Effect, fault.Id);
            Assert.IsTrue(places.Contains(fault.Where) || fault.Where.StartsWith("absent: ", StringComparison.Ordinal), $"{fault.Id}: {fault.Where}");
        }
        Assert.HasCount(Known, FaultCatalogue.All.Select(fault => fault.Name).Distinct());
    }

    [TestMethod]
    public void TheReadmeHoldsTheCatalogue()
    {
        var readme = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "plugins", "arrays", "Analytical", "README.md"));
        CollectionAssert.AreEqual(
            FaultCatalogue.All.Select(fault => $"| {fault.Id} | {fault.Name} | {fault.Effect} | {fault.Where} |").ToArray(),
            readme.Where(line => line.StartsWith("| D", StringComparison.Ordinal)).ToArray());
    }
}
