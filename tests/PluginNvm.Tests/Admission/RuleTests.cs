using PluginNvm.Admission.Rules;
using PluginNvm.Tests.Policies;

namespace PluginNvm.Tests.Admission;

[TestClass]
public sealed class RuleTests
{
    private static readonly CacheGeometry Geometry = new(8, 4, 64);

    [TestMethod]
    public void AlwaysAdmits()
    {
        var always = new Always().Create(new NoOptions(), NoSharing.Context);
        var (admitsAll, places) = always.Specialize(Geometry, [4], new Asks(AllKinds()));
        Assert.IsTrue(admitsAll);
        Assert.IsTrue(places.All(place => place == 0));
        var error = Assert.ThrowsExactly<ModelException>(() => always.Specialize(Geometry, [1, 3], new Asks([])));
        Assert.AreEqual("admission 'always': the ways are of 2 classes (1, 3 ways), and it does not choose among them; 'by-kind' does", error.Message);
    }

    [TestMethod]
    [DataRow(AccessKind.Read, 1)]
    [DataRow(AccessKind.Fetch, 1)]
    [DataRow(AccessKind.Prefetch, IAdmissionKernel.Bypass)]
    [DataRow(AccessKind.Write, 2)]
    [DataRow(AccessKind.Atomic, 2)]
    [DataRow(AccessKind.WriteBack, IAdmissionKernel.Bypass)]
    public void KindsGoToTheirClasses(AccessKind kind, int place)
    {
        var rule = new ByKind().Create(new ByKindOptions { ReadClass = 1, WriteClass = 2, Prefetches = false, WriteBacks = false }, NoSharing.Context);
        Assert.AreEqual(place, rule.Specialize(Geometry, [1, 1, 2], new Asks([kind])).Places[0]);
    }

    [TestMethod]
    public void EachKindMayBypass()
    {
        Bypassed(new ByKindOptions());
        Bypassed(new ByKindOptions { Reads = false }, AccessKind.Read, AccessKind.Fetch);
        Bypassed(new ByKindOptions { Writes = false }, AccessKind.Write, AccessKind.Atomic);
        Bypassed(new ByKindOptions { WriteBacks = false }, AccessKind.WriteBack);
        Bypassed(new ByKindOptions { Prefetches = false }, AccessKind.Prefetch);
        var error = Assert.ThrowsExactly<ModelException>(() => Bypassed(new ByKindOptions { WriteClass = 1 }));
        Assert.AreEqual("admission 'by-kind': readClass is 0 and writeClass 1; the cache has only class 0 of ways", error.Message);

        var idle = Assert.ThrowsExactly<ModelException>(() => new ByKind().Create(new ByKindOptions(), NoSharing.Context).Specialize(new CacheGeometry(4, 16, 64), [4, 12], new NoConsumer()));
        StringAssert.Contains(idle.Message, "everything goes to class 0 of 2");

        static void Bypassed(ByKindOptions options, params AccessKind[] expected)
        {
            var (admitsAll, places) = new ByKind().Create(options, NoSharing.Context).Specialize(Geometry, [4], new Asks(AllKinds()));
            Assert.IsFalse(admitsAll);
            CollectionAssert.AreEquivalent(expected, AllKinds().Where((_, i) => places[i] == IAdmissionKernel.Bypass).ToArray());
            Assert.IsTrue(places.All(place => place is 0 or IAdmissionKernel.Bypass));
        }
    }

    [TestMethod]
    public void ProbabilityIsTheShareThatComesIn()
    {
        var reads = new AccessKind[80_000];
        foreach (var admit in new[] { 0, 0.1, 0.5, 1 })
        {
            var rule = new Probability().Create(new ProbabilityOptions { Admit = admit }, new SeedContext(3));
            var places = rule.Specialize(Geometry, [4], new Asks(reads)).Places;
            Assert.AreEqual(admit, places.Average(place => place + 1), admit is 0 or 1 ? 0 : 0.01);
            CollectionAssert.AreEqual(places, rule.Specialize(Geometry, [4], new Asks(reads)).Places);
        }
        var other = new Probability().Create(new ProbabilityOptions { Admit = 0.5 }, new SeedContext(4)).Specialize(Geometry, [4], new Asks(reads)).Places;
        CollectionAssert.AreNotEqual(new Probability().Create(new ProbabilityOptions { Admit = 0.5 }, new SeedContext(3)).Specialize(Geometry, [4], new Asks(reads)).Places, other);
    }

    private static AccessKind[] AllKinds() => Enum.GetValues<AccessKind>();

    private sealed class Asks(AccessKind[] kinds) : IAdmissionConsumer<(bool AdmitsAll, int[] Places)>
    {
        public (bool AdmitsAll, int[] Places) Use<TKernel>(TKernel kernel)
            where TKernel : struct, IAdmissionKernel
        {
            var details = new AccessDetails { ProgramCounters = [], Streams = [], Times = [] };
            Assert.AreEqual(KernelTraits.SetsIndependent, TKernel.Traits);
            return (TKernel.AdmitsAll, [.. kinds.Select((kind, i) => kernel.Place(i % Geometry.Sets, new CacheAccess((ulong)i, kind, details, i)))]);
        }
    }

    private sealed class NoConsumer : IAdmissionConsumer<bool>
    {
        public bool Use<TKernel>(TKernel kernel)
            where TKernel : struct, IAdmissionKernel => true;
    }
}
