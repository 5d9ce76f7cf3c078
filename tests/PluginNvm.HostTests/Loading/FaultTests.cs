using PluginNvm.Host.Plugins;

namespace PluginNvm.HostTests.Loading;

/// <summary>Does each kind of bad plugin give its own fault, naming what is wrong?</summary>
[TestClass]
public sealed class FaultTests
{
    [TestMethod]
    [DataRow("OwnContracts", PluginFaultCodes.SharedCopy, "PluginNvm.Contracts.dll", "Private=\"false\"")]
    [DataRow("NewerContract", PluginFaultCodes.Contracts, "PluginNvm.Contracts 0.99", "host has 0.1")]
    [DataRow("MissingDependency", PluginFaultCodes.MissingDependency, "needs LostLibrary", "MissingDependency")]
    [DataRow("ForgottenDependency", PluginFaultCodes.MissingDependency, "needs Newtonsoft.Json", "ForgottenDependency")]
    public void MetadataShowsTheFault(string fixture, string code, string first, string second)
    {
        using var catalog = PluginFolders.Catalog(fixture);

        var package = catalog.Packages.Single();
        Assert.AreEqual(PluginState.Faulty, package.State);
        AssertFault(package.Fault, code, fixture, first, second);
        CollectionAssert.AreEqual(new[] { package.Fault }, catalog.Faults.ToArray());
        var entry = catalog.Entries.First();
        Assert.AreEqual(package.Fault, Assert.ThrowsExactly<PluginFaultException>(() => catalog.Load(entry)).Fault);
    }

    [TestMethod]
    public void ATypeThatCannotBeLoadedIsNamed()
    {
        using var catalog = PluginFolders.Catalog("LyingPlugin", "GoodPlugin");
        var entry = catalog.Find("metric", "fixture-lying").Single();
        Assert.IsNull(entry.Fault);

        var fault = Assert.ThrowsExactly<PluginFaultException>(() => catalog.Load(entry)).Fault;

        AssertFault(fault, PluginFaultCodes.TypeLoad, "LyingPlugin", "LyingPlugin.LyingMetric", "Measure");
        Assert.AreEqual(fault, entry.Package.Fault);
        Assert.AreEqual(fault, Assert.ThrowsExactly<PluginFaultException>(() => catalog.Load(entry)).Fault);
        Assert.AreEqual(2e-6, catalog.Load(catalog.Find("metric", "fixture-time").Single()).Factory.Measure());
    }

    [TestMethod]
    public void AUseOfWhatTheContractsLackIsNamed()
    {
        using var catalog = PluginFolders.Catalog("LyingMember");
        var entry = catalog.Find("technology", "fixture-lying-member").Single();

        var fault = Assert.ThrowsExactly<PluginFaultException>(() => catalog.Load(entry)).Fault;

        AssertFault(fault, PluginFaultCodes.TypeLoad, "LyingMember", "has no PluginNvm.Contracts.Oracle");
    }

    [TestMethod]
    [DataRow("fixture-throwing-constructor", "InvalidOperationException: the fixture's constructor throws")]
    [DataRow("fixture-missing-import", "INobodyExportsThis")]
    public void APluginThatCannotBeComposedIsNamedAndItsSiblingsWork(string id, string reason)
    {
        using var catalog = PluginFolders.Catalog("ThrowingConstructor");

        var fault = Assert.ThrowsExactly<PluginFaultException>(() => catalog.Load(catalog.Find("metric", id).Single())).Fault;

        AssertFault(fault, PluginFaultCodes.Composition, "ThrowingConstructor", id, reason);
        Assert.IsFalse(fault.Message.Contains('\n'));
        CollectionAssert.AreEqual(new[] { fault }, catalog.Faults.ToArray());
        Assert.AreEqual(1, catalog.Load(catalog.Find("metric", "fixture-sibling").Single()).Factory.Measure());
    }

    [TestMethod]
    [DataRow("MalformedPlugin.BadId", "'Bad Id'")]
    [DataRow("MalformedPlugin.EmptyId", "''")]
    [DataRow("MalformedPlugin.HiddenConstructor", "public constructor")]
    [DataRow("MalformedPlugin.AbstractMetric", "abstract")]
    [DataRow("MalformedPlugin.NoKind", "MalformedPlugin.INoKind")]
    [DataRow("MalformedPlugin.Unrelated", "does not derive from Plugin<TContract, TOptions>")]
    public void AMalformedClassIsNamedAndItsSiblingsWork(string typeName, string reason)
    {
        using var catalog = PluginFolders.Catalog("MalformedPlugin");
        var package = catalog.Packages.Single();
        var entry = package.Entries.Single(e => e.TypeName == typeName);

        AssertFault(entry.Fault, PluginFaultCodes.Malformed, "MalformedPlugin", typeName, reason);

        Assert.AreEqual(PluginState.Ok, package.State);
        CollectionAssert.Contains(catalog.Faults.ToArray(), entry.Fault);
        Assert.AreEqual(entry.Fault, Assert.ThrowsExactly<PluginFaultException>(() => catalog.Load(entry)).Fault);
        Assert.AreEqual(1, catalog.Load(catalog.Find("metric", "fixture-well-formed").Single()).Factory.Measure());
    }

    [TestMethod]
    [DataRow("fixture-bad-options", PluginFaultCodes.Options, "Positional")]
    [DataRow("fixture-two-faced", PluginFaultCodes.Malformed, "IMemoryTechnology")]
    public void WhatAFactorySaysIsChecked(string id, string code, string reason)
    {
        using var catalog = PluginFolders.Catalog("MalformedPlugin");

        var fault = Assert.ThrowsExactly<PluginFaultException>(() => catalog.Load(catalog.Find("metric", id).Single())).Fault;

        AssertFault(fault, code, "MalformedPlugin", id, reason);
    }

    [TestMethod]
    public void OneIdTwiceIsAConflictThatNamesBothPackages()
    {
        using var catalog = PluginFolders.Catalog("GoodPlugin", "DuplicateId");

        Assert.HasCount(2, catalog.Find("technology", "fixture-cell"));
        AssertFault(catalog.Conflicts.Single(), PluginFaultCodes.DuplicateId, "GoodPlugin", "GoodPlugin", "DuplicateId", "fixture-cell");
        Assert.HasCount(1, catalog.Find("metric", "fixture-time"));
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.1)]
    [DataRow(0.5)]
    [DataRow(0.9)]
    [DataRow(0.9999)]
    public void ATruncatedAssemblyIsUnreadable(double fraction)
    {
        using var scratch = new ScratchFolder();
        var bytes = File.ReadAllBytes(Path.Combine(PluginFolders.Fixture("GoodPlugin"), "GoodPlugin.dll"));
        AssertUnreadable(scratch, bytes[..(int)(bytes.Length * fraction)]);
    }

    [TestMethod]
    public void AFileThatIsNoAssemblyIsUnreadable()
    {
        using var scratch = new ScratchFolder();
        AssertUnreadable(scratch, "This is not an assembly."u8.ToArray());
    }

    [TestMethod]
    public void AFolderWithoutItsAssemblyIsReported()
    {
        using var scratch = new ScratchFolder();
        PluginFolders.Copy(PluginFolders.Fixture("GoodPlugin"), Path.Combine(scratch.FullPath, "Renamed"));
        using var catalog = PluginCatalog.Discover([scratch.FullPath]);
        AssertFault(catalog.Packages.Single().Fault, PluginFaultCodes.Unreadable, "Renamed", "Renamed.dll");
    }

    [TestMethod]
    public void AFolderThatDoesNotExistIsReported()
    {
        using var scratch = new ScratchFolder();
        using var catalog = PluginCatalog.Discover([Path.Combine(scratch.FullPath, "nowhere")]);
        AssertFault(catalog.Faults.Single(), PluginFaultCodes.NoFolder, "nowhere", scratch.FullPath);
    }

    [TestMethod]
    public void AnAssemblyWithoutPluginsIsReported()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.FullPath, "ClashLibrary");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(PluginFolders.Fixture("ClashA"), "ClashLibrary.dll"), Path.Combine(folder, "ClashLibrary.dll"));
        using var catalog = PluginCatalog.Discover([scratch.FullPath]);
        AssertFault(catalog.Faults.Single(), PluginFaultCodes.Malformed, "ClashLibrary", "[Plugin]");
    }

    [TestMethod]
    public void ANewerSharedPackageIsRefused()
    {
        const string Shared = "Microsoft.Extensions.Logging.Abstractions";
        using var scratch = new ScratchFolder();
        var package = Path.Combine(scratch.FullPath, "GoodPlugin");
        PluginFolders.Copy(PluginFolders.Fixture("GoodPlugin"), package);
        Cli.BrokenPackage.AskForNewer(package, Shared);
        using var catalog = PluginCatalog.Discover([package]);
        AssertFault(catalog.Faults.Single(), PluginFaultCodes.Contracts, "GoodPlugin", $"needs {Shared} 10.99", "this host has 10.0");
    }

    [TestMethod]
    public void TwoPackagesOfOneNameAreRefusedWithBothFolders()
    {
        using var scratch = new ScratchFolder();
        var second = Path.Combine(scratch.FullPath, "GoodPlugin");
        PluginFolders.Copy(PluginFolders.Fixture("GoodPlugin"), second);
        using var catalog = PluginCatalog.Discover([PluginFolders.Fixture("GoodPlugin"), scratch.FullPath]);
        AssertFault(catalog.Packages[0].Fault, PluginFaultCodes.DuplicateId, "GoodPlugin", PluginFolders.Fixture("GoodPlugin"), second);
        Assert.AreEqual(catalog.Packages[0].Fault, catalog.Packages[1].Fault);
    }

    [TestMethod]
    public void AFolderThatCannotBeReadIsReportedAndTheOthersWork()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
            Assert.Inconclusive("takes a right away that this user or system does not lack");
        using var scratch = new ScratchFolder();
        PluginFolders.Copy(PluginFolders.Fixture("GoodPlugin"), Path.Combine(scratch.FullPath, "GoodPlugin"));
        var closed = Directory.CreateDirectory(Path.Combine(scratch.FullPath, "Closed"));
#pragma warning disable CA1416 // Windows was left out above.
        closed.UnixFileMode = UnixFileMode.None;
        try
        {
            using var catalog = PluginCatalog.Discover([scratch.FullPath]);
            AssertFault(catalog.Faults.Single(), PluginFaultCodes.Unreadable, "Closed", closed.FullName);
            Assert.HasCount(1, catalog.Packages);
        }
        finally
        {
            closed.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }
#pragma warning restore CA1416
    }

    [TestMethod]
    public void TheHostsPackagesAreNoFrameworkEvenInItsFolder()
    {
        using var scratch = new ScratchFolder();
        foreach (var name in new[] { "System.Runtime.dll", "Newtonsoft.Json.dll", "host.dll" })
            File.WriteAllText(Path.Combine(scratch.FullPath, name), "");
        File.WriteAllText(Path.Combine(scratch.FullPath, "host.deps.json"), """
            { "targets": { "t": {
              "runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/10.0.0": { "runtime": { "System.Runtime.dll": {} } },
              "Newtonsoft.Json/13.0.4": { "runtime": { "lib/net6.0/Newtonsoft.Json.dll": {} } },
              "host/1.0.0": { "runtime": { "host.dll": {} } } } } }
            """);
        var framework = SharedAssemblies.FrameworkOf(Directory.GetFiles(scratch.FullPath), scratch.FullPath, Path.Combine(scratch.FullPath, "host.dll"));
        CollectionAssert.AreEqual(new[] { "System.Runtime" }, framework.ToArray());
    }

    private static void AssertUnreadable(ScratchFolder scratch, byte[] content)
    {
        var folder = Path.Combine(scratch.FullPath, "Broken");
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "Broken.dll"), content);
        PluginFolders.Copy(PluginFolders.Fixture("GoodPlugin"), Path.Combine(scratch.FullPath, "GoodPlugin"));
        using var catalog = PluginCatalog.Discover([scratch.FullPath]);
        AssertFault(catalog.Faults.Single(), PluginFaultCodes.Unreadable, "Broken", "Broken.dll");
        Assert.HasCount(1, catalog.Find("metric", "fixture-time"));
    }

    private static void AssertFault(PluginFault? fault, string code, string plugin, params string[] parts)
    {
        Assert.IsNotNull(fault);
        Assert.AreEqual(code, fault.Code, fault.Message);
        Assert.AreEqual(plugin, fault.Plugin);
        foreach (var part in parts)
            Assert.Contains(part, fault.Message);
    }
}
