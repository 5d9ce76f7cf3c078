using System.Reflection;
using PluginNvm.Host.Plugins;

namespace PluginNvm.HostTests.Loading;

/// <summary>Does each plugin see its own dependencies, and only these?</summary>
[TestClass]
public sealed class IsolationTests
{
    [TestMethod]
    public void TwoVersionsOfOneDependencyWorkSideBySide()
    {
        using var catalog = PluginFolders.Catalog("ClashA", "ClashB");
        Assert.IsEmpty(catalog.Faults);
        Assert.AreEqual(1, catalog.Load(catalog.Find("metric", "fixture-clash-a").Single()).Factory.Measure());
        Assert.AreEqual(2, catalog.Load(catalog.Find("metric", "fixture-clash-b").Single()).Factory.Measure());
    }

    [TestMethod]
    public void TheHostsOwnPackagesAreInvisibleToAPlugin()
    {
        Assert.IsNotNull(Assembly.Load("Newtonsoft.Json"), "The host has the package that the plugin forgot.");
        var package = PackageInspector.Inspect(PluginFolders.Fixture("ForgottenDependency"));
        using var loaded = LoadedPackage.Load(package, new PluginCatalogOptions());
        var factory = loaded.Plugin(package.Entries.Single()).Factory;

        var missing = PrivateDependencyException.Within(Assert.Throws<Exception>(() => factory.Measure()));

        Assert.IsNotNull(missing);
        Assert.AreEqual("ForgottenDependency", missing.Plugin);
        Assert.AreEqual("Newtonsoft.Json", missing.Assembly.Name);
        Assert.Contains("ForgottenDependency", missing.Message);
        Assert.Contains("Newtonsoft.Json", missing.Message);
    }

    [TestMethod]
    public void AnIndirectDependencyThatIsMissingIsNamed()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.FullPath, "GoodPlugin");
        PluginFolders.Copy(PluginFolders.Fixture("GoodPlugin"), folder);
        var file = Path.Combine(folder, "GoodPlugin.deps.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"GoodPlugin.dll\": {}", "\"GoodPlugin.dll\": {}, \"lib/net8.0/Deeper.dll\": {}"));

        var fault = PackageInspector.Inspect(folder).Fault;

        Assert.AreEqual(PluginFaultCodes.MissingDependency, fault?.Code);
        Assert.Contains("needs Deeper,", fault!.Message);
    }

    [TestMethod]
    public void AMalformedDependencyFileIsNamed()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.FullPath, "GoodPlugin");
        PluginFolders.Copy(PluginFolders.Fixture("GoodPlugin"), folder);
        File.WriteAllText(Path.Combine(folder, "GoodPlugin.deps.json"), "{ \"targets\": ");

        var fault = PackageInspector.Inspect(folder).Fault;

        Assert.AreEqual(PluginFaultCodes.Unreadable, fault?.Code);
        Assert.Contains("GoodPlugin.deps.json", fault!.Message);
    }

    [TestMethod]
    public void SharedAssembliesAreTheHosts()
    {
        using var loader = PluginLoader.CreateFromAssemblyFile(
            Path.Combine(PluginFolders.Fixture("OwnContracts"), "OwnContracts.dll"),
            config => config.SharedAssemblies.Add(new AssemblyName(SharedAssemblies.Contracts)));

        Assert.AreSame(typeof(IPluginFactory).Assembly, loader.LoadAssembly(new AssemblyName(SharedAssemblies.Contracts)));
    }

    [TestMethod]
    public void TheFrameworkIsNotWhatTheHostShips()
    {
        Assert.IsTrue(SharedAssemblies.IsFramework("System.Text.Json"));
        Assert.IsTrue(SharedAssemblies.IsFramework("System.Runtime"));
        Assert.IsTrue(SharedAssemblies.IsFramework("netstandard"));
        Assert.IsFalse(SharedAssemblies.IsFramework("Newtonsoft.Json"));
        Assert.IsFalse(SharedAssemblies.IsFramework("System.Composition.Hosting"));
        Assert.IsFalse(SharedAssemblies.IsFramework("pluginnvm"));
    }
}
