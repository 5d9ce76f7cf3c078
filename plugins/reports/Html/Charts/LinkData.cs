namespace PluginNvm.Reports.Html.Charts;

/// <summary>A link between two nodes; its load is the sum of its rows, and not a number where none is known.</summary>
internal readonly record struct Link(int From, int To, double Load);

/// <summary>What a picture of nodes and links draws.</summary>
internal sealed record LinkData
{
    /// <summary>The column where links start.</summary>
    public required string FromTitle { get; init; }

    /// <summary>The column where links end.</summary>
    public required string ToTitle { get; init; }

    /// <summary>The loads; null where the figure has none.</summary>
    public required Variable? Value { get; init; }

    /// <summary>Names of the nodes.</summary>
    public required IReadOnlyList<string> Nodes { get; init; }

    /// <summary>The links.</summary>
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>What a reader must know of what is not drawn one to one.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The largest load; zero where there is none.</summary>
    public double Largest => Links.Where(link => double.IsFinite(link.Load)).Select(link => Math.Abs(link.Load)).DefaultIfEmpty(0).Max();

    /// <summary>The share of the largest load.</summary>
    public static double Share(Link link, double largest) => double.IsFinite(link.Load) && largest > 0 ? Math.Abs(link.Load) / largest : 0;

    /// <summary>Everything about a link in one line.</summary>
    public string Tip(Link link)
    {
        var load = Value is null || !double.IsFinite(link.Load) ? "" : $": {Value.Name} {Value.ShowWithUnit(link.Load)}";
        return $"{Nodes[link.From]} to {Nodes[link.To]}{load}";
    }
}
