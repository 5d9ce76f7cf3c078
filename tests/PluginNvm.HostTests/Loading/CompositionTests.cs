using PluginNvm.Host.Plugins;

namespace PluginNvm.HostTests.Loading;

/// <summary>Does the host hand plugins what they may have, once each?</summary>
[TestClass]
public sealed class CompositionTests
{
    [TestMethod]
    public void APluginMakesParts()
    {
        using var catalog = PluginFolders.Catalog("GoodPlugin");
        var factory = catalog.Load(catalog.Find("technology", "fixture-cell").Single()).Factory;

        var cell = ((IMemoryTechnology)factory.Part()).Cell(new OperatingConditions(new(300)));

        Assert.AreEqual(typeof(IMemoryTechnology), factory.Contract);
        Assert.AreEqual(22e-9, cell.Node.Metres);
    }

    [TestMethod]
    public void LoggersComeFromTheHost()
    {
        var log = new RecordingLoggerFactory();
        using var catalog = PluginCatalog.Discover([PluginFolders.Fixture("GoodPlugin")], new PluginCatalogOptions { LoggerFactory = log });

        var value = catalog.Load(catalog.Find("metric", "fixture-logging").Single()).Factory.Measure();

        Assert.AreEqual(1, value);
        CollectionAssert.AreEqual(new[] { "GoodPlugin.FixtureLogging" }, log.Categories);
        CollectionAssert.AreEqual(new[] { "measured" }, log.Lines);
    }

    [TestMethod]
    public void APluginIsLoadedOnceHoweverManyAsk()
    {
        using var catalog = PluginFolders.Catalog("GoodPlugin");
        var entries = catalog.Entries;
        var loaded = new LoadedPlugin[64];

        Parallel.For(0, loaded.Length, i => loaded[i] = catalog.Load(entries[i % entries.Count]));

        Assert.AreEqual(entries.Count, loaded.Select(l => l.Factory).Distinct().Count());
        Assert.AreEqual(1, loaded.Select(l => l.Factory.GetType().Assembly).Distinct().Count());
    }

    [TestMethod]
    public void ADisposedCatalogLoadsNothing()
    {
        var catalog = PluginFolders.Catalog("GoodPlugin");
        catalog.Dispose();
        Assert.ThrowsExactly<ObjectDisposedException>(() => catalog.Load(catalog.Entries[0]));
    }

    [TestMethod]
    public void EveryBuiltInPluginComposesAndItsOptionsCanBeCreated()
    {
        PluginFolders.BuiltInPackages();
        using var catalog = PluginCatalog.Discover([PluginFolders.BuiltIn], new PluginCatalogOptions { Context = new FakeContext() });

        Assert.AreEqual("", string.Join('\n', catalog.Faults));
        Assert.AreNotEqual(0, catalog.Entries.Count);
        foreach (var entry in catalog.Entries)
        {
            var factory = catalog.Load(entry).Factory;
            Assert.IsInstanceOfType(Activator.CreateInstance(factory.OptionsType), factory.OptionsType);
            Assert.AreEqual(entry.Kind, ContractKinds.Of(factory.Contract.FullName!));
            Assert.AreNotEqual("", entry.Summary);
        }
    }
}
