using System.Globalization;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Validation.Nvsim;

/// <summary>
/// Whole searches against NVSim (SEAL-UCSB/NVSim 6334d00): the same organisation with the same wires in at least 99 % of the rows, the same numbers
/// of organisations looked at and found legal, and all figures of the chosen organisation within 1e-5. What differs are equals that rounding
/// decides. Tag searches over PCRAM are not compared in their legal count: NVSim counts organisations there in which it divides by zero (fault D2).
/// </summary>
[TestClass]
public sealed class SearchedOrganisationTests
{
    private const double Tolerance = 1e-5;
    private const double SameShare = 0.99;

    [TestMethod]
    public void RamsOfCactisAssumption() => Compare("cacti", cache: false);

    [TestMethod]
    public void RamsWithoutRestriction() => Compare("full", cache: false);

    [TestMethod]
    public void CachesOfCactisAssumption() => Compare("cacti", cache: true);

    private static void Compare(string search, bool cache)
    {
        var (runs, sameCounts, rows, same, aborted) = (0, 0, 0, 0, 0);
        var (deviations, other, wrong) = (new Deviations(), new List<string>(), new List<string>());
        foreach (var run in GoldenTable.Rows.Where(row => row["search"] == search && row.IsCache == cache).GroupBy(row => row.Id))
        {
            runs++;
            var first = run.First();
            var result = MemorySearch.Run(GoldenQuery.Of(first), NvsimConventions.Instance, CancellationToken.None, new SearchSettings { Counting = true });
            if (first["status"] == "aborted")
            {
                // NVSim breaks off in the middle of its search; here there is a result.
                aborted++;
                if (!result.IsFeasible)
                    wrong.Add($"{first.Id} {GoldenTable.Group(first)}: infeasible, aborted in NVSim");
                continue;
            }
            if (result.IsFeasible != first.IsOk)
            {
                wrong.Add($"{first.Id} {GoldenTable.Group(first)}: {(result.IsFeasible ? "feasible" : "infeasible")}, {first["status"]} in NVSim");
                continue;
            }
            if (!first.IsOk)
                continue;
            if (CountsAgree(first, result))
                sameCounts++;
            else
                wrong.Add($"{first.Id} {GoldenTable.Group(first)}: data {result.Data.Evaluated} {result.Data.Valid}, tags {result.Tags?.Evaluated} {result.Tags?.Valid} organisations and legal ones");
            foreach (var row in run)
            {
                rows++;
                var best = result.Best(GoldenQuery.Target(row));
                if (!Agrees(row, best.Data, "") || (cache && !Agrees(row, best.Tags!, "tag_")))
                {
                    other.Add($"{row.Id} {GoldenTable.Group(row)} {row["opt_target"]}");
                    continue;
                }
                same++;
                AddColumns(deviations, row, best);
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{runs} runs, {aborted} of them aborted in NVSim; {sameCounts} with the same counts; {same} of {rows} rows choose the same organisation and wires ({100.0 * same / rows:0.00} %)"));
        foreach (var difference in other)
            Console.WriteLine($"  another organisation: {difference}");
        deviations.Print(Tolerance);
        Assert.IsEmpty(wrong, string.Join('\n', wrong.Take(20)));
        Assert.IsGreaterThan(0, rows);
        Assert.IsGreaterThanOrEqualTo(SameShare, (double)same / rows);
        Assert.IsLessThanOrEqualTo(Tolerance, deviations.Worst);
    }

    private static bool CountsAgree(GoldenRow row, MemoryResult result) =>
        result.Data.Evaluated == row.Number("data_orgs") && result.Data.Valid == row.Number("data_valid")
        && (result.Tags is not { } tags || (tags.Evaluated == row.Number("tag_orgs") && (tags.Valid == row.Number("tag_valid") || row["cell"] == "PCRAM")));

    private static bool Agrees(GoldenRow row, ArrayWinner winner, string prefix) =>
        winner.Bank.Organisation == GoldenQuery.Organisation(row, prefix)
        && winner.GlobalWire == GoldenQuery.Used(row, prefix + "global") && winner.LocalWire.Type == GoldenQuery.Used(row, prefix + "local").Type;

    private static void AddColumns(Deviations deviations, GoldenRow row, MemoryFigures best)
    {
        void Add(string prefix, ArrayWinner winner)
        {
            foreach (var (column, value) in GoldenColumns.All)
            {
                if (row.Has(prefix + column) && row.Number(prefix + column) is { } reference)
                    deviations.Add(prefix + column, GoldenTable.Group(row), row.Id, value(winner.Design, winner.Bank), reference);
            }
        }
        Add("", best.Data);
        if (best.Tags is null)
            return;
        Add("tag_", best.Tags);
        foreach (var (column, value) in GoldenColumns.OfCache)
        {
            if (row.Number(column) is { } reference)
                deviations.Add(column, GoldenTable.Group(row), row.Id, value(best), reference);
        }
    }
}
