using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>Builds every organisation, one after the other: slow, and what the factored search is measured against.</summary>
internal static class ExhaustiveSearch
{
    public static BankSearchResult Run(ArrayDesign design, DesignSpace space, SearchLimits limits, CancellationToken cancellation)
    {
        var result = new BankSearchResult();
        var library = new CircuitLibrary(design);
        foreach (var organisation in space.Organisations())
        {
            cancellation.ThrowIfCancellationRequested();
            var bank = Bank.Build(design, organisation, library, out var broken);
            if (bank is null)
            {
                // Parts that no bit is left for are passed over, not counted.
                if (broken != Rule.WordTooNarrow)
                    result.Reject(broken, 1);
                continue;
            }
            if (!limits.Allow(design, bank))
            {
                result.Reject(Rule.Limit, 1);
                continue;
            }
            result.Accept(1);
            foreach (var objective in Score.Objectives)
                result.Offer(design, objective, bank);
        }
        return result;
    }
}
