namespace PluginNvm.Tests.Simulators;

/// <summary>What cannot be simulated is refused with the level's name, what is wrong, and what would fit.</summary>
[TestClass]
public sealed class RefusalTests
{
    private static readonly CacheLevel _good = Parts.Level(16, 4, name: "LLC");

    [TestMethod]
    public void Sizes()
    {
        Refused(_good with { Line = DataSize.FromBytes(48) }, "'LLC'", "power of two", "48 B");
        Refused(_good with { Line = DataSize.FromBytes(1) }, "power of two of 2 B");
        Refused(_good with { Line = DataSize.FromBytes(2 << 20) }, "1 MiB");
        Refused(_good with { Line = new DataSize(12) }, "power of two");
        Refused(_good with { Line = DataSize.FromBytes(-64) }, "power of two");
        Refused(_good with { Sector = DataSize.FromBytes(24) }, "sector", "24 B");
        Refused(_good with { Sector = DataSize.FromBytes(128) }, "sectors of 128 B", "eighth");
        Refused(_good with { Sector = DataSize.FromBytes(4) }, "sectors of 4 B", "eighth");
        Refused(_good with { Capacity = new DataSize(8 * 4096 + 1) }, "whole number of bytes");
        Refused(_good with { Capacity = DataSize.FromBytes(4100) }, "whole number of lines of 64 B");
        Refused(_good with { Capacity = DataSize.FromBytes(0) }, "whole number of lines");
        Refused(_good with { Capacity = DataSize.FromBytes(-4096) }, "whole number of lines");
        Refused(_good with { Capacity = DataSize.FromBytes(4096 + 64), Slices = 4 }, "in 4 slices");
        Refused(_good with { Capacity = DataSize.FromBytes(1L << 40) }, "more than can be simulated");
        Refused(_good with { Capacity = DataSize.FromBytes(1L << 36), Ways = 1 }, "more than can be simulated");
        Refused(_good with { Ways = 0 }, "0 ways");
        Refused(_good with { Slices = 0 }, "0 slices");
    }

    [TestMethod]
    public void Ways()
    {
        Refused(_good with { Ways = 5 }, "64 lines", "sets of 5 ways", "3840 B and 4160 B");
        Refused(_good with { Ways = 100 }, "sets of 100 ways", "6400 B");
        Refused(_good with { Ways = 5, Slices = 2 }, "32 lines of a slice", "sets of 5 ways");
        Refused(_good with { FullyAssociative = true }, "fully associative", "64 ways", "4 ways");
        Refused(_good with { WayClasses = [1, 2] }, "1 + 2", "do not add up to 4 ways");
        Refused(_good with { WayClasses = [4, 0] }, "4 + 0", "at least one way each");
        Refused(_good with { WayClasses = [int.MaxValue, int.MaxValue, 6] }, "do not add up");
        Refused(Parts.Level(1, 80, name: "LLC") with { WayClasses = [40, 40] }, "up to 64 ways", "80");
        Refused(_good with { WayClasses = [2, 2] }, "2 classes of ways", "does not choose");
        Refused(_good with { Line = DataSize.FromBytes(128), Ways = 4, WriteMiss = WriteMissPolicy.LazyFetch }, "lazy-fetch", "64 B", "state a sector");
    }

    [TestMethod]
    public void Levels()
    {
        Refused(new CacheRequest { Levels = [] }, "at least one level");
        Refused(_good with { Inclusion = Inclusion.Inclusive }, "'LLC'", "inclusive", "first");
        Refused(_good with { Inclusion = Inclusion.Exclusive }, "exclusive", "first");
        var above = Parts.Level(4, 2, name: "L1");
        Refused(Two(Parts.Level(4, 2, 128, "L1"), _good with { Inclusion = Inclusion.Inclusive }), "'LLC'", "'L1'", "128 B", "64 B");
        Refused(Two(above with { WriteMiss = WriteMissPolicy.LazyFetch }, _good with { Inclusion = Inclusion.Inclusive }), "'LLC'", "'L1'", "lazy-fetch");
        var exclusive = _good with { Inclusion = Inclusion.Exclusive };
        Refused(Two(above, exclusive with { Sector = DataSize.FromBytes(32) }), "exclusive", "without sectors");
        Refused(Two(above with { Sector = DataSize.FromBytes(32) }, exclusive), "'L1'", "without sectors");
        Refused(Two(Parts.Level(4, 2, 32, "L1"), exclusive), "equal lines");
        Refused(Two(above with { Write = WritePolicy.WriteThrough }, exclusive), "'L1'", "write-back");
        Refused(Two(above, exclusive with { WriteMiss = WriteMissPolicy.NoAllocate }), "'LLC' does not");
        Refused(Two(above, exclusive with { Write = WritePolicy.WriteThrough }), "'LLC' does not");
    }

    [TestMethod]
    public void What_kernels_need()
    {
        var curious = new KernelPolicy<Curious>(geometry => new Curious(geometry));
        var farthest = new KernelPolicy<Farthest>(geometry => new Farthest(geometry));
        Refused(_good with { Policy = curious }, "'LLC'", "addresses of instructions");
        Refused(Two(Parts.Level(4, 2), _good with { Policy = farthest }), "'LLC'", "future");
        Refused(Classed(curious), "'LLC'", "addresses of instructions");
        Refused(Two(Parts.Level(4, 2), Classed(farthest)), "'LLC'", "future");
    }

    [TestMethod]
    public void What_a_part_refuses_names_the_level() =>
        Refused(_good with { Indexing = new NoIndexing() }, "Cache 'LLC'", "no such function for 16 sets");

    [TestMethod]
    [DataRow(4, "way 4 of 4")]
    [DataRow(-1, "KernelTraits.Bypass")]
    [DataRow(-2, "way -2 of 4")]
    [DataRow(int.MaxValue, "way 2147483647 of 4")]
    public void A_way_that_does_not_exist_is_not_replaced(int way, string told)
    {
        var accesses = Enumerable.Range(0, 1000).Select(i => new Access((ulong)i * 64, 4)).ToList();
        var level = _good with { Policy = new KernelPolicy<Astray>(_ => new Astray(way)) };
        foreach (var request in new[] { new CacheRequest { Levels = [level] }, Two(Parts.Level(4, 2), level), Two(Parts.Level(4, 2), level with { Inclusion = Inclusion.Exclusive }) })
        {
            foreach (var threads in new[] { 1, 2 })
                Contains(Assert.ThrowsExactly<ModelException>(() => Simulated.Run(new MadeStream(accesses), request, threads)), "'LLC'", "Astray", told);
        }
    }

    [TestMethod]
    public void Kernels_of_independent_sets_are_told_nothing_but_lines_and_kinds()
    {
        var accesses = Enumerable.Range(0, 1000).Select(i => new Access((ulong)i * 64, 4)).ToList();
        Func<CacheAccess, ulong>[] columns = [access => access.Time, access => access.Stream, access => access.ProgramCounter, access => access.NextUse];
        foreach (var asked in columns)
        {
            var lone = _good with { Policy = new KernelPolicy<Nosy>(_ => new Nosy(asked)) };
            foreach (var level in new[] { lone, lone with { Sector = DataSize.FromBytes(32) } })
            {
                foreach (var threads in new[] { 1, 2 })
                    Contains(Assert.ThrowsExactly<ModelException>(() => Simulated.Run(new MadeStream(accesses), new CacheRequest { Levels = [level] }, threads)), "SetsIndependent", "traits");
            }
        }
    }

    private readonly struct Nosy(Func<CacheAccess, ulong> asked) : IReplacementKernel
    {
        public static KernelTraits Traits => KernelTraits.SetsIndependent;

        public int Victim(int set, in CacheAccess access) => 0;

        public void Hit(int set, int way, in CacheAccess access) => asked(access);

        public void Fill(int set, int way, in CacheAccess access) => asked(access);

        public void Evict(int set, int way, ulong line, bool dirty)
        {
        }
    }

    [TestMethod]
    public void Numbers_of_accesses()
    {
        Refused(new CacheRequest { Levels = [_good], WarmUp = -1 }, "warm-up of -1");
        Refused(new CacheRequest { Levels = [_good], Accesses = -5 }, "-5 accesses");
        Refused(new CacheRequest { Levels = [_good], WarmUp = 11 }, "after 10 accesses", "warm-up of 11");
        Refused(new CacheRequest { Levels = [_good], WarmUp = 10 }, "after 10 accesses", "nothing is counted");
        Refused(new CacheRequest { Levels = [_good], WarmUp = 5, Accesses = 6 }, "5 accesses after the warm-up", "6 were asked for");
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Accesses_that_are_none(int blocks)
    {
        var request = new CacheRequest { Levels = [_good] };
        for (var at = 0; at < 9; at++)
        {
            var accesses = Enumerable.Range(0, 9).Select(i => new Access(64, i == at ? 0u : 4)).ToList();
            Contains(Assert.ThrowsExactly<ModelException>(() => Simulated.Run(new MadeStream(accesses, residentBlock: blocks == 1 ? 100 : 2), request)), $"Access {at + 1} ", "0 bytes");
            accesses[at] = new Access(ulong.MaxValue - 2, 4);
            Contains(Assert.ThrowsExactly<ModelException>(() => Simulated.Run(new MadeStream(accesses, residentBlock: blocks == 1 ? 100 : 2), request)),
                $"Access {at + 1} ", "0xfffffffffffffffd", "beyond the last address");
        }
    }

    private static CacheLevel Classed(ICachePolicy policy) =>
        _good with { Policy = policy, WayClasses = [2, 2], Admission = new KernelAdmission<ByNumber>(classes => new ByNumber(classes.Count, false)) };

    private static CacheRequest Two(CacheLevel first, CacheLevel second) => new() { Levels = [first, second] };

    private static void Refused(CacheLevel level, params string[] parts) => Refused(new CacheRequest { Levels = [level] }, parts);

    private static void Refused(CacheRequest request, params string[] parts)
    {
        var accesses = Enumerable.Range(0, 10).Select(i => new Access((ulong)i * 64, 4)).ToList();
        Contains(Assert.ThrowsExactly<ModelException>(() => Simulated.Run(accesses, request)), parts);
    }

    private static void Contains(ModelException wrong, params string[] parts)
    {
        foreach (var part in parts)
            Assert.Contains(part, wrong.Message);
    }

    private sealed class NoIndexing : ISetIndexing
    {
        public TResult Specialize<TResult>(int sets, ISetIndexConsumer<TResult> consumer) => throw new ModelException($"no such function for {sets} sets");
    }
}
