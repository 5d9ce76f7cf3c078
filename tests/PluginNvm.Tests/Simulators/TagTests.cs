using PluginNvm.Simulators.SetAssociative.Tags;

namespace PluginNvm.Tests.Simulators;

/// <summary>Tags find what was put and not removed.</summary>
[TestClass]
public sealed class TagTests
{
    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(1, 3)]
    [DataRow(1, 200)]
    [DataRow(3, 65)]
    [DataRow(7, 70)]
    public void Hashed_tags_are_a_dictionary(int sets, int ways) => Check(new HashedTags(sets, ways), sets, ways);

    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(5, 3)]
    [DataRow(5, 8)]
    public void Tags_of_up_to_8_ways(int sets, int ways) => Check(new OneGroupTags(sets), sets, ways);

    [TestMethod]
    [DataRow(5, 9)]
    [DataRow(5, 16)]
    public void Tags_of_up_to_16_ways(int sets, int ways) => Check(new TwoGroupTags(sets), sets, ways);

    [TestMethod]
    [DataRow(5, 9)]
    [DataRow(5, 16)]
    [DataRow(8, 12)]
    [DataRow(1, 16)]
    public void Tags_of_32_bits(int sets, int ways)
    {
        var modulo = new NarrowTags(sets, setIsLowest: true);
        var lines = (1ul << (sets == 8 ? 35 : 32)) - (sets == 8 ? 8u : 1);
        Assert.IsTrue(modulo.Reach(lines - 1));
        Assert.IsFalse(modulo.Reach(lines));
        Check(modulo, sets, ways, limit: line => line % lines);
        Check(new NarrowTags(sets, setIsLowest: false), sets, ways, limit: line => line % uint.MaxValue);
    }

    [TestMethod]
    [DataRow(5, 17)]
    [DataRow(3, 33)]
    [DataRow(3, 64)]
    public void Tags_of_up_to_64_ways(int sets, int ways) => Check(new ManyGroupTags(sets, ways), sets, ways);

    private static void Check<TTags>(TTags tags, int sets, int ways, Func<ulong, ulong>? limit = null)
        where TTags : struct, ITagStore
    {
        var random = new Random(sets * 1000 + ways);
        var wayOf = new Dictionary<ulong, int>();
        var lineAt = new ulong?[sets * ways];

        // Close numbers and far ones; those far apart by the golden ratio's inverse collide in the table.
        ulong[] lines = [.. Enumerable.Range(0, 3 * sets * ways + 4).Select(i => i % 3 == 0 ? (ulong)i : i % 3 == 1 ? (ulong)random.NextInt64() : (ulong)i << 45)];
        if (limit is not null)
            lines = [.. lines.Select(limit).Distinct()];
        for (var step = 0; step < 20_000; step++)
        {
            var line = lines[random.Next(lines.Length)];
            var set = (int)(line % (ulong)sets);
            var isFound = tags.TryFind(set, line, out var found);
            if (wayOf.TryGetValue(line, out var way))
            {
                Assert.IsTrue(isFound);
                Assert.AreEqual(way, found);
                Assert.AreEqual(line, tags.LineAt(set, way));
                if (random.Next(3) != 0)
                    continue;
                tags.Remove(set, way, line);
                wayOf.Remove(line);
                lineAt[set * ways + way] = null;
                continue;
            }
            Assert.IsFalse(isFound);
            way = random.Next(ways);
            if (lineAt[set * ways + way] is { } old)
            {
                tags.Remove(set, way, old);
                wayOf.Remove(old);
            }
            tags.Put(set, way, line);
            wayOf[line] = way;
            lineAt[set * ways + way] = line;
        }
    }
}
