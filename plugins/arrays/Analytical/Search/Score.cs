using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>Values of a bank under the objectives.</summary>
internal static class Score
{
    public static IReadOnlyList<Objective> Objectives { get; } = Enum.GetValues<Objective>();

    /// <summary>The value that an objective makes small.</summary>
    public static double Of(ArrayDesign design, Bank bank, Objective objective) => objective switch
    {
        Objective.ReadLatency => bank.ReadLatency,
        Objective.WriteLatency => WriteLatency(design, bank),
        Objective.ReadEnergy => bank.ReadEnergy,
        Objective.WriteEnergy => bank.WriteEnergy,
        Objective.ReadEdp => bank.ReadLatency * bank.ReadEnergy,
        Objective.WriteEdp => WriteLatency(design, bank) * bank.WriteEnergy,
        Objective.Leakage => bank.Leakage,
        _ => bank.Area,
    };

    /// <summary>The slower of set and reset where they are told apart.</summary>
    private static double WriteLatency(ArrayDesign design, Bank bank) => design.Cell.HasSetAndReset ? Math.Max(bank.SetLatency, bank.ResetLatency) : bank.WriteLatency;
}
