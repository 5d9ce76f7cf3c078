using PluginNvm.Simulators.SetAssociative.Levels;
using PluginNvm.Simulators.SetAssociative.Tags;

namespace PluginNvm.Tests.Simulators;

/// <summary>A level does the same with every kind of tags that can hold its ways.</summary>
[TestClass]
public sealed class TagStoreTests
{
    [TestMethod]
    public void Hashed_tags_do_what_vector_tags_do()
    {
        for (var ways = 1; ways <= 64; ways++)
        {
            foreach (var sets in new[] { 1, 3 })
            {
                var vector = ways <= 8 ? Run(new OneGroupTags(sets), sets, ways) : ways <= 16 ? Run(new TwoGroupTags(sets), sets, ways) : Run(new ManyGroupTags(sets, ways), sets, ways);
                var hashed = Run(new HashedTags(sets, ways), sets, ways);
                Assert.AreEqual(vector, hashed, $"{sets} sets of {ways} ways");
            }
        }
    }

    [TestMethod]
    public void Vector_tags_of_more_groups_do_what_fewer_do()
    {
        for (var ways = 1; ways <= 16; ways++)
        {
            var many = Run(new ManyGroupTags(2, ways), 2, ways);
            Assert.AreEqual(many, Run(new TwoGroupTags(2), 2, ways), $"{ways} ways");
            if (ways <= 8)
                Assert.AreEqual(many, Run(new OneGroupTags(2), 2, ways), $"{ways} ways");
            Assert.AreEqual(many, Run(new NarrowTags(2, setIsLowest: true), 2, ways), $"{ways} ways of 32 bits");
        }
    }

    /// <summary>Runs a level of such tags, with lines that are made leave now and then; what its kernel was asked, and what was counted.</summary>
    private static string Run<TTags>(TTags tags, int sets, int ways)
        where TTags : struct, ITagStore
    {
        var shape = LevelShape.Of(Parts.Level(sets, ways));
        var journal = new Journal();
        var kernel = new RecordedReplacement<StampLru>(new StampLru(shape.Geometry), journal, "");
        var level = new SpecializedLevel<RecordedReplacement<StampLru>, Remainder, TTags, WholeLines, AdmitAll, Forever>(shape, kernel, new Remainder(sets), tags, new AdmitAll(), new Forever());
        var details = new AccessDetails { ProgramCounters = new ulong[1], Streams = new uint[1], Times = [] };
        var block = new AccessBlock(1) { Count = 1 };
        var random = new Random(ways);
        for (var i = 0; i < 30 * sets * ways; i++)
        {
            var line = (ulong)random.Next(sets * ways * 3 / 2 + 2);
            if (random.Next(6) == 0)
            {
                journal.Add($"{level.Invalidate(line * 64, 64, 6)}");
                continue;
            }
            (block.Addresses[0], block.Sizes[0], block.Kinds[0]) = (line * 64, 8, random.Next(3) == 0 ? AccessKind.Write : AccessKind.Read);
            level.Run(block, 0, 1, details, level.Counts);
        }
        return string.Join("\n", journal.Events.Append($"{level.DirtyLines()} {level.Counts.Misses} {level.Counts.Evictions} {level.Counts.WriteBacks} {level.Counts.BackInvalidations}"));
    }
}
