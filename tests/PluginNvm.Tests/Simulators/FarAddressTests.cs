using PluginNvm.Modeling;
using PluginNvm.Simulators.SetAssociative.Building;
using PluginNvm.Simulators.SetAssociative.Levels;

namespace PluginNvm.Tests.Simulators;

/// <summary>A level whose tags are narrow goes on with wide ones when addresses come whose lines they could not tell apart.</summary>
[TestClass]
public sealed class FarAddressTests
{
    // Equal in the lower bits, so that narrow tags would take their lines for each other.
    private static readonly ulong[] _regions = [0, 1ul << 34, 1ul << 37, 1ul << 38, 1ul << 39, 1ul << 42, 1ul << 47, 1ul << 63, 0xFFFF_FFFF_0000_0000];

    [TestMethod]
    [DataRow(64, 1, 38)]
    [DataRow(64, 512, 47)]
    [DataRow(128, 512, 48)]
    [DataRow(64, 500, 38)]
    public void Narrow_tags_tell_addresses_of_so_many_bits_apart(int line, int sets, int bits)
    {
        var level = Parts.Level(sets, 16, line);
        var narrow = LevelBuilder.Build(level, LevelShape.Of(level), null, alone: true);
        var most = (1ul << bits) - 1;
        Assert.IsTrue(narrow.TellsApart(most - (ulong)(line * sets)), "all but the last, which marks a free way");
        Assert.IsFalse(narrow.TellsApart(most));
        Assert.IsTrue(narrow.WithFullTags().TellsApart(ulong.MaxValue));
        Assert.IsTrue(LevelBuilder.Build(level, LevelShape.Of(level), null, alone: false).TellsApart(ulong.MaxValue), "with neighbours tags are wide");
    }

    [TestMethod]
    public void Ordinary_addresses_of_64_bit_programs_are_told_apart_by_narrow_tags()
    {
        // Program, heap, libraries and stack of a Linux process: each address counts by itself.
        ulong[] addresses = [0x55d1_2a3b_4c5d, 0x55d1_3fff_ffff, 0x7f3a_ffff_ffff, 0x7ffd_0123_4567];
        var level = Parts.Level(512, 16);
        var narrow = LevelBuilder.Build(level, LevelShape.Of(level), null, alone: true);
        var block = new AccessBlock(4) { Count = 4 };
        addresses.CopyTo(block.Addresses, 0);
        Array.Fill(block.Sizes, 1u);
        Assert.IsFalse(LineCrossings.Any(block, 64, out var largest));
        Assert.IsTrue(narrow.TellsApart(largest));
    }

    [TestMethod]
    public void Nothing_is_counted_otherwise()
    {
        for (var seed = 0; seed < 240; seed++)
        {
            var (expectedCalls, calls) = (new Journal(), new Journal());
            var accesses = Stream(new Random(seed));
            var (expected, _) = ReferenceRun.Of(accesses, AccessColumns.None, Request(seed, expectedCalls));
            var block = 1 + seed * 7 % 100;
            var found = Simulated.Run(new MadeStream(accesses, residentBlock: seed % 2 == 0 ? block : null, mostPerRead: block), Request(seed, calls));
            Simulated.AreEqual(expected, found, $"seed {seed}");
            CollectionAssert.AreEqual(expectedCalls.Events.ToList(), calls.Events.ToList(), $"seed {seed}");
        }
    }

    [TestMethod]
    public void Nothing_is_counted_otherwise_on_several_threads()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var block = 1 + seed * 7 % 100;
            var stream = new MadeStream(Stream(new Random(seed)), residentBlock: seed % 2 == 0 ? block : null, mostPerRead: block);
            var expected = Simulated.Run(stream, Request(seed, journal: null));
            foreach (var threads in new[] { 2, 3 })
                Simulated.AreEqual(expected, Simulated.Run(stream, Request(seed, journal: null), threads), $"seed {seed}, {threads} threads");
        }
    }

    private static CacheRequest Request(int seed, Journal? journal)
    {
        var random = new Random(1000 + seed);
        var sets = new[] { 1, 4, 16, 5 }[seed % 4];
        var ways = 9 + seed % 8;
        ICachePolicy[] policies =
        [
            new KernelPolicy<StampLru>(geometry => new StampLru(geometry), journal, "policy"),
            new KernelPolicy<FussyLru>(geometry => new FussyLru(geometry), journal, "policy"),
            new KernelPolicy<InTurn>(geometry => new InTurn(geometry), journal, "policy"),
            new KernelPolicy<Farthest>(geometry => new Farthest(geometry), journal, "policy"),
        ];
        var classes = random.Next(4) == 0;
        IAdmissionPolicy[] admissions =
        [
            new KernelAdmission<AdmitAll>(_ => new AdmitAll(), journal, "admission"),
            new KernelAdmission<AdmitAll>(_ => new AdmitAll(), journal, "admission"),
            new KernelAdmission<Picky>(_ => new Picky(), journal, "admission"),
        ];
        var slices = random.Next(4) == 0 ? 2 : 1;
        var level = Parts.Level(sets * slices, ways) with
        {
            Slices = slices,
            Policy = policies[random.Next(policies.Length)],
            WayClasses = classes ? [4, ways - 4] : [],
            Admission = classes ? new KernelAdmission<ByNumber>(_ => new ByNumber(2, true), journal, "admission") : admissions[random.Next(admissions.Length)],
            Retention = random.Next(4) == 0 ? new KernelRetention<ExpiresAfter>(geometry => new ExpiresAfter(geometry, 150)) : Parts.Unlimited,
            Indexing = random.Next(4) == 0 ? Parts.Xor : Parts.Modulo,
        };
        return new CacheRequest { Levels = [level], Flush = random.Next(2) == 0, WarmUp = random.Next(4) == 0 ? random.Next(1, 1500) : 0, Accesses = random.Next(4) == 0 ? random.Next(100, 500) : null };
    }

    // First from the lowest region alone, then from more and more of them.
    private static List<Access> Stream(Random random)
    {
        var first = random.Next(200, 1200);
        return
        [
            .. Enumerable.Range(0, 2000).Select(i =>
            {
                var region = i < first ? 0 : random.Next(1 + Math.Min(_regions.Length - 1, 1 + (i - first) / 100));
                var kind = random.Next(3) == 0 ? AccessKind.Write : AccessKind.Read;
                return new Access(_regions[region] + (ulong)random.Next(40) * 64 + (ulong)random.Next(70), (uint)(random.Next(8) == 0 ? random.Next(1, 150) : 4), kind);
            }),
        ];
    }
}
