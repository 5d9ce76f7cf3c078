using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using PluginNvm.Host.Plugins;

namespace PluginNvm.HostTests.Loading;

/// <summary>Do plugins come and go without leaving anything behind?</summary>
[TestClass]
[DoNotParallelize]
public sealed class UnloadingTests
{
    [TestMethod]
    [DataRow("GoodPlugin")]
    [DataRow("ClashA")]
    [DataRow("ThrowingConstructor")]
    [DataRow("MalformedPlugin")]
    public void AUsedFixtureIsCollected(string fixture) => AssertCollected(PluginFolders.Fixture(fixture));

    [TestMethod]
    public void EveryUsedBuiltInPackageIsCollected()
    {
        foreach (var folder in PluginFolders.BuiltInPackages())
            AssertCollected(folder);
    }

    [TestMethod]
    public void PluginsAreNotCollectibleByDefault()
    {
        using var catalog = PluginFolders.Catalog("GoodPlugin");
        var factory = catalog.Load(catalog.Entries[0]).Factory;
        Assert.IsFalse(catalog.IsUnloadable);
        Assert.IsFalse(AssemblyLoadContext.GetLoadContext(factory.GetType().Assembly)!.IsCollectible);
    }

    [TestMethod]
    public void HotReloadTakesNewFiles()
    {
        using var scratch = new ScratchFolder();
        PluginFolders.Copy(PluginFolders.Fixture("ClashA"), scratch.FullPath);
        using var loader = Loader(Path.Combine(scratch.FullPath, "ClashA.dll"), config => config.EnableHotReload = true);
        using var reloaded = new ManualResetEventSlim();
        loader.Reloaded += (_, e) =>
        {
            Assert.AreSame(loader, e.Loader);
            reloaded.Set();
        };
        Assert.AreEqual(1, Measure(loader));

        File.Copy(Path.Combine(PluginFolders.Fixture("ClashB"), "ClashLibrary.dll"), Path.Combine(scratch.FullPath, "ClashLibrary.dll"), overwrite: true);

        if (!reloaded.Wait(TimeSpan.FromMinutes(5)))
            Assert.Inconclusive("no event for a changed file: the file system of the temporary folder reports none");
        Assert.AreEqual(2, Measure(loader));
    }

    [TestMethod]
    public void AListenerThatFailsIsLoggedAndTheProcessGoesOn()
    {
        using var scratch = new ScratchFolder();
        PluginFolders.Copy(PluginFolders.Fixture("ClashA"), scratch.FullPath);
        var logged = new RecordingLoggerFactory();
        using var loader = Loader(Path.Combine(scratch.FullPath, "ClashA.dll"), config =>
        {
            config.EnableHotReload = true;
            config.Logger = logged;
        });
        loader.Reloaded += (_, _) => throw new InvalidOperationException("the listener throws");

        File.Copy(Path.Combine(PluginFolders.Fixture("ClashB"), "ClashLibrary.dll"), Path.Combine(scratch.FullPath, "ClashLibrary.dll"), overwrite: true);

        if (!SpinWait.SpinUntil(() => logged.Lines.Count > 0, TimeSpan.FromMinutes(5)))
            Assert.Inconclusive("no event for a changed file: the file system of the temporary folder reports none");
        StringAssert.Contains(logged.Lines[0], "ClashA.dll was loaded anew");
        Assert.AreEqual(2, Measure(loader));
    }

    [TestMethod]
    public void ReloadNeedsAnUnloadablePlugin()
    {
        var file = Path.Combine(PluginFolders.Fixture("GoodPlugin"), "GoodPlugin.dll");
        using var fixedLoader = Loader(file, _ => { });
        Assert.ThrowsExactly<InvalidOperationException>(fixedLoader.Reload);

        using var loader = Loader(file, config => config.IsUnloadable = true);
        var first = loader.LoadDefaultAssembly();
        Assert.AreSame(first, loader.LoadDefaultAssembly());
        var events = 0;
        loader.Reloaded += (_, _) => events++;
        loader.Reload();
        Assert.AreEqual(1, events);
        Assert.AreNotSame(first, loader.LoadDefaultAssembly());
    }

    private static void AssertCollected(string folder)
    {
        AssertGone(LoadUseAndUnload(folder), folder);
    }

    private static void AssertGone(WeakReference context, string what)
    {
        for (var i = 0; i < 20 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.IsFalse(context.IsAlive, $"{what} is still in memory: something of the host refers to its types.");
    }

    // Not inlined, so that no local of it lives on in the caller's frame.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LoadUseAndUnload(string folder)
    {
        using var catalog = PluginCatalog.Discover([folder], new PluginCatalogOptions { IsUnloadable = true, Context = new FakeContext() });
        WeakReference? context = null;
        foreach (var entry in catalog.Entries)
        {
            try
            {
                var factory = catalog.Load(entry).Factory;
                context ??= new WeakReference(AssemblyLoadContext.GetLoadContext(factory.GetType().Assembly));
                if (factory.Part() is IMetric metric)
                    metric.Measure(Use.Sample);
            }
            catch (Exception e) when (e is PluginFaultException or ModelException or InvalidOperationException or NullReferenceException or ArgumentException)
            {
                // Default options need not be enough for a part; what counts here is that its code was loaded and ran.
            }
        }

        Assert.IsNotNull(context, $"No plugin of {folder} could be loaded.");
        return context;
    }

    private static PluginLoader Loader(string file, Action<PluginLoaderConfig> configure) => PluginLoader.CreateFromAssemblyFile(file, config =>
    {
        foreach (var name in SharedAssemblies.Names)
            config.SharedAssemblies.Add(new AssemblyName(name));
        configure(config);
    });

    private static double Measure(PluginLoader loader) =>
        ((IPluginFactory)Activator.CreateInstance(loader.LoadDefaultAssembly().GetType("ClashA.ClashMetric", throwOnError: true)!)!).Measure();
}
