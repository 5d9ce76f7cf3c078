using PluginNvm.Simulators.SetAssociative;

namespace PluginNvm.Tests.Simulators;

/// <summary>The simulator counts what a slow and obvious one counts, and asks kernels the same in the same order.</summary>
[TestClass]
public sealed class AgreementTests
{
    private const AccessColumns All = AccessColumns.ProgramCounter | AccessColumns.Stream | AccessColumns.Time;

    [TestMethod]
    [DataRow(1, 400)]
    [DataRow(2, 600)]
    [DataRow(3, 600)]
    public void Random_hierarchies_agree(int levels, int hierarchies) =>
        Agree(hierarchies, seed => new RandomHierarchies(levels * 1_000_000 + seed) { LeastLevels = levels, MostLevels = levels }, All);

    [TestMethod]
    [DataRow(1, 150)]
    [DataRow(2, 300)]
    [DataRow(3, 300)]
    public void Hierarchies_without_bypass_and_expiry_agree(int levels, int hierarchies) =>
        Agree(hierarchies, seed => new RandomHierarchies(levels * 2_000_000 + seed) { LeastLevels = levels, MostLevels = levels, Whims = false }, All);

    [TestMethod]
    public void Sets_of_more_than_64_ways_agree() => Agree(100, seed => new RandomHierarchies(7_000_000 + seed) { ManyWays = true }, All);

    [TestMethod]
    public void Streams_without_further_columns_agree() =>
        Agree(200, seed => new RandomHierarchies(8_000_000 + seed) { Columns = AccessColumns.None }, AccessColumns.None);

    private static void Agree(int count, Func<int, RandomHierarchies> make, AccessColumns columns)
    {
        var wrong = new List<string>();
        for (var seed = 0; seed < count; seed++)
        {
            if (Difference(() => make(seed), columns) is { } difference)
                wrong.Add($"{seed}: {difference}");
        }
        Assert.IsEmpty(wrong, $"{wrong.Count} of {count} differ:\n{string.Join("\n", wrong.Take(5))}");
    }

    private static string? Difference(Func<RandomHierarchies> make, AccessColumns columns)
    {
        var (theirs, ours) = (new Journals(), new Journals());
        var random = make();
        var request = random.Request(theirs.Of);
        var accesses = random.Stream(request.Levels[0].Ways > 64 ? 1500 : 400);
        var stream = new MadeStream(accesses, columns, random.Next(2) == 0 ? random.Next(500) + 1 : null, random.Next(500) + 1);
        var text = Described.Request(request);
        try
        {
            var (expected, state) = ReferenceRun.Of(accesses, columns, make().Request(ours.Of));
            if (!state.IsMemoryUpToDate())
                return $"the reference loses data\n{text}";
            var found = new SetAssociativeSimulator().Create(new SetAssociativeOptions(), NoSharing.Context).Run(stream, [request], CancellationToken.None)[0];
            var difference = Described.Difference(expected, found);
            var first = Journals.FirstDifference(ours, theirs);
            return difference.Length + first.Length == 0 ? null : $"{text}\n{difference}{first}";
        }
        catch (Exception failure)
        {
            return $"{text}\n{failure}";
        }
    }
}
