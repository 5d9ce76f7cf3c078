namespace PluginNvm.Contracts;

/// <summary>A column of a tidy table.</summary>
/// <param name="Name">Header, unique in its table.</param>
/// <param name="Unit">Unit of the numbers; empty for text and for numbers without a unit.</param>
public sealed record Column(string Name, string Unit = "")
{
    /// <summary>Whether the column refines another one of its table, such as the leakage in a total energy: reports for people may leave it out, files hold it.</summary>
    public bool Part { get; init; }

    /// <summary>Whether the numbers are ratios, which reports for people write as <c>3.79x</c>. A column whose unit is <c>x</c> is one as well.</summary>
    public bool Ratio { get; init; }

    /// <summary>Which direction of the numbers is an improvement; a scatter plot of two columns that have one shows its Pareto front.</summary>
    public Better Better { get; init; } = Better.Neither;
}
