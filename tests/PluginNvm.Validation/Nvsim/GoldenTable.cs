namespace PluginNvm.Validation.Nvsim;

/// <summary>The reference table, read once.</summary>
internal static class GoldenTable
{
    private static readonly Lazy<IReadOnlyList<GoldenRow>> Read = new(() => GoldenRow.Read(ReferenceData.File("nvsim", "nvsim_golden.csv")));

    public static IReadOnlyList<GoldenRow> Rows => Read.Value;

    public static string Group(GoldenRow row) => $"{row["cell"]} {row["node_nm"]} nm {row["roadmap"]}";
}
