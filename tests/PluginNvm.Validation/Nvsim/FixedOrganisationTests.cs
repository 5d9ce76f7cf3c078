using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Arrays.Analytical.Wires;

namespace PluginNvm.Validation.Nvsim;

/// <summary>
/// Single organisations against NVSim (SEAL-UCSB/NVSim 6334d00, its output at nine digits): no search is involved, so these rows test the
/// formulas and the rules. Tolerance 1e-5 relative in every printed column; the values' own rounding reaches 5e-7.
/// </summary>
[TestClass]
public sealed class FixedOrganisationTests
{
    private const double Tolerance = 1e-5;

    [TestMethod]
    public void EveryLegalOrganisationAgreesInEveryColumnAndEveryIllegalOneIsRefused()
    {
        var deviations = new Deviations();
        var (accepted, refused) = (0, 0);
        var wrong = new List<string>();
        var rules = new Dictionary<Rule, int>();
        foreach (var row in GoldenTable.Rows.Where(row => row["search"] == "fixed"))
        {
            var query = GoldenQuery.Of(row);
            var designs = new ArrayDesigns(query, NvsimConventions.Instance);
            var design = designs.Data(query.LocalWire.Basic(WireType.LocalAggressive).Type, designs.GlobalWire(query.GlobalWire.Basic(WireType.GlobalAggressive)));
            var bank = Bank.Build(design, query.Space.Organisations().Single(), new CircuitLibrary(design), out var broken);
            if (bank is null == row.IsOk)
            {
                wrong.Add($"{row.Id} {GoldenTable.Group(row)}: {(bank is null ? $"refused by {broken}, legal in NVSim" : "accepted, illegal in NVSim")}");
                continue;
            }
            if (bank is null)
            {
                refused++;
                rules[broken] = rules.GetValueOrDefault(broken) + 1;
                continue;
            }
            accepted++;
            foreach (var (column, value) in GoldenColumns.All)
            {
                if (row.Has(column) && row.Number(column) is { } reference)
                    deviations.Add(column, GoldenTable.Group(row), row.Id, value(design, bank), reference);
            }
        }
        Console.WriteLine($"{accepted} legal organisations built, {refused} illegal ones refused, {wrong.Count} judged otherwise than by NVSim");
        foreach (var (rule, count) in rules.OrderByDescending(entry => entry.Value))
            Console.WriteLine($"  {count,5} {RuleText.Of(rule).Name}");
        deviations.Print(Tolerance);
        Assert.IsEmpty(wrong, string.Join('\n', wrong.Take(20)));
        Assert.AreEqual(833, accepted);
        Assert.AreEqual(2110, refused);
        Assert.IsLessThanOrEqualTo(Tolerance, deviations.Worst);
    }
}
