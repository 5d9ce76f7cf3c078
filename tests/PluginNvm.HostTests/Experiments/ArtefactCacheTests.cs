using PluginNvm.Host.Experiments;

namespace PluginNvm.HostTests.Experiments;

[TestClass]
public sealed class ArtefactCacheTests
{
    [TestMethod]
    public void AnArtefactIsMadeOnceHoweverManyWantIt()
    {
        var cache = new ArtefactCache();
        var made = 0;
        using var all = new Barrier(8);
        var got = new object[8];
        Thread[] threads = [.. Enumerable.Range(0, 8).Select(i => new Thread(() =>
        {
            all.SignalAndWait();
            got[i] = cache.GetOrAdd("k", () =>
            {
                Interlocked.Increment(ref made);
                Thread.Sleep(50);
                return new object();
            });
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.AreEqual(1, made);
        Assert.IsTrue(got.All(one => one == got[0]));
    }

    [TestMethod]
    public void AFailureIsForgotten()
    {
        var cache = new ArtefactCache();
        Assert.ThrowsExactly<ModelException>(() => cache.GetOrAdd<object>("k", () => throw new ModelException("no")));
        Assert.AreEqual("now", cache.GetOrAdd("k", () => "now"));
    }

    [TestMethod]
    public void OneNameOfTwoTypesIsTwoArtefacts()
    {
        var cache = new ArtefactCache();
        Assert.AreEqual("text", cache.GetOrAdd("k", () => "text"));
        Assert.HasCount(1, cache.GetOrAdd("k", () => new int[1]));
    }

    [TestMethod]
    public void OnlyTheMostRecentlyUsedAreKept()
    {
        var cache = new ArtefactCache();
        var references = Fill(cache, 3 * ArtefactCache.UsualCapacity);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        // The first was used after each of the others.
        Assert.IsTrue(references[0].IsAlive);
        Assert.IsTrue(references[^(ArtefactCache.UsualCapacity - 1)..].All(reference => reference.IsAlive));
        Assert.IsLessThanOrEqualTo(ArtefactCache.UsualCapacity + 2, references.Count(reference => reference.IsAlive));
        GC.KeepAlive(cache);
    }

    [TestMethod]
    public void AnOldArtefactIsTheSameWhileSomebodyUsesIt()
    {
        var cache = new ArtefactCache(capacity: 2);
        var used = cache.GetOrAdd("used", () => new object());
        Fill(cache, 20);
        GC.Collect();
        Assert.AreSame(used, cache.GetOrAdd("used", () => new object()));
    }

    [TestMethod]
    public void AnArtefactInTheMakingIsNotLetGo()
    {
        var cache = new ArtefactCache(capacity: 2);
        var made = cache.GetOrAdd("outer", () =>
        {
            Fill(cache, 20);
            return new object();
        });
        Assert.AreSame(made, cache.GetOrAdd<object>("outer", () => throw new ModelException("made twice")));
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference[] Fill(ArtefactCache cache, int count)
    {
        var references = new WeakReference[count];
        for (var i = 0; i < count; i++)
        {
            references[i] = new WeakReference(cache.GetOrAdd($"{i}", () => new byte[16]));
            cache.GetOrAdd("0", () => new byte[16]);
        }
        return references;
    }
}
