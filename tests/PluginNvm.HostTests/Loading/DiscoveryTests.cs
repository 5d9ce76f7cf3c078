using PluginNvm.Host.Plugins;

namespace PluginNvm.HostTests.Loading;

/// <summary>Are plugins found from metadata alone, with all that metadata says?</summary>
[TestClass]
[DoNotParallelize]
public sealed class DiscoveryTests
{
    [TestMethod]
    public void FindingPluginsLoadsNoneOfThem()
    {
        var before = AppDomain.CurrentDomain.GetAssemblies().ToHashSet();

        using var catalog = PluginCatalog.Discover([PluginFolders.Fixtures, PluginFolders.BuiltIn]);

        var packages = catalog.Packages.Select(p => p.Name).ToHashSet();
        Assert.IsGreaterThan(10, packages.Count);
        var loaded = AppDomain.CurrentDomain.GetAssemblies().Where(a => !before.Contains(a)).Select(a => a.GetName().Name!).Where(packages.Contains);
        Assert.AreEqual("", string.Join(", ", loaded));
    }

    [TestMethod]
    public void MetadataGivesKindIdSummaryAndSource()
    {
        using var catalog = PluginFolders.Catalog("GoodPlugin");

        var package = catalog.Packages.Single();
        Assert.AreEqual(PluginState.Ok, package.State);
        Assert.AreEqual(ContractVersion.Offered, package.ContractVersion);
        CollectionAssert.AreEqual(
            new[] { "metric fixture-logging", "metric fixture-time", "system fixture-system", "technology fixture-cell" },
            catalog.Entries.Select(e => $"{e.Kind} {e.Id}").ToArray());
        var cell = catalog.Find("technology", "fixture-cell").Single();
        Assert.AreEqual("A cell without any physics.", cell.Summary);
        Assert.AreEqual("made up for tests", cell.Source);
        Assert.AreEqual("GoodPlugin.FixtureCell", cell.TypeName);
        Assert.AreSame(package, cell.Package);
        Assert.IsEmpty(catalog.Find("technology", "fixture-time"));
    }

    [TestMethod]
    public void AFolderMayHoldPackagesOrBeOne()
    {
        using var many = PluginCatalog.Discover([PluginFolders.Fixtures]);
        using var one = PluginCatalog.Discover([PluginFolders.Fixture("GoodPlugin") + Path.DirectorySeparatorChar, PluginFolders.Fixture("GoodPlugin")]);

        CollectionAssert.IsSubsetOf(new[] { "ClashA", "ClashB", "GoodPlugin" }, many.Packages.Select(p => p.Name).ToArray());
        Assert.AreEqual("GoodPlugin", one.Packages.Single().Name);
        Assert.IsEmpty(one.Faults);
    }

    [TestMethod]
    public void KindsAreThoseOfTheContracts()
    {
        using var catalog = PluginCatalog.Discover([]);
        CollectionAssert.IsSubsetOf(new[] { "technology", "metric", "system", "command" }, catalog.Kinds.ToArray());
    }

    [TestMethod]
    public void AFaultyPackageDoesNotHideAUsableOne()
    {
        using var scratch = new ScratchFolder();
        var broken = Path.Combine(scratch.FullPath, "GoodPlugin");
        PluginFolders.Copy(PluginFolders.Fixture("GoodPlugin"), broken);
        File.WriteAllText(Path.Combine(broken, "PluginNvm.Modeling.dll"), "");

        using var catalog = PluginCatalog.Discover([scratch.FullPath, PluginFolders.Fixture("GoodPlugin")]);

        Assert.IsEmpty(catalog.Conflicts);
        Assert.AreEqual(PluginFolders.Fixture("GoodPlugin"), catalog.Find("metric", "fixture-time").Single().Package.Directory);
    }

    [TestMethod]
    public void HashesMeanTheContent()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.FullPath, "ClashA");
        PluginFolders.Copy(PluginFolders.Fixture("ClashA"), folder);
        var (assembly, content) = Hashes(PluginFolders.Fixture("ClashA"));
        Assert.AreEqual(64, assembly.Length);
        Assert.AreEqual((assembly, content), Hashes(folder));

        File.Delete(Path.Combine(folder, "ClashA.pdb"));
        Assert.AreEqual((assembly, content), Hashes(folder));

        File.Copy(Path.Combine(PluginFolders.Fixture("ClashB"), "ClashLibrary.dll"), Path.Combine(folder, "ClashLibrary.dll"), overwrite: true);
        Assert.AreEqual(assembly, Hashes(folder).Assembly);
        Assert.AreNotEqual(content, Hashes(folder).Content);
    }

    [TestMethod]
    [DataRow("1.2", "1.2", true)]
    [DataRow("1.1", "1.2", true)]
    [DataRow("1.3", "1.2", false)]
    [DataRow("2.0", "1.2", false)]
    [DataRow("1.9", "2.0", false)]
    [DataRow("0.1", "0.1", true)]
    [DataRow("0.1", "0.2", false)]
    [DataRow("0.3", "0.2", false)]
    public void ContractVersionsFitBySemanticVersioning(string needed, string offered, bool fits) =>
        Assert.AreEqual(fits, ContractVersion.IsCompatible(Version.Parse(needed), Version.Parse(offered)));

    private static (string Assembly, string Content) Hashes(string folder)
    {
        using var catalog = PluginCatalog.Discover([folder]);
        return (catalog.Packages.Single().AssemblyHash, catalog.Packages.Single().ContentHash);
    }
}
