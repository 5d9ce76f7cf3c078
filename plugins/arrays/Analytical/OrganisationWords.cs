using PluginNvm.Arrays.Analytical.Search;

namespace PluginNvm.Arrays.Analytical;

/// <summary>An organisation as names and values.</summary>
internal static class OrganisationWords
{
    public static IReadOnlyDictionary<string, string> Of(MemoryFigures memory)
    {
        var words = new Dictionary<string, string>();
        Add(words, memory.Tags is null ? "" : "data ", memory.Data);
        if (memory.Tags is { } tags)
            Add(words, "tag ", tags);
        return words;
    }

    private static void Add(Dictionary<string, string> words, string array, ArrayWinner winner)
    {
        var organisation = winner.Bank.Organisation;
        var shape = winner.Bank.Mat.Plan.Subarray;
        words[array + "bank"] = $"{organisation.BankRows} x {organisation.BankColumns} mats, {organisation.ActiveBankRows} x {organisation.ActiveBankColumns} active";
        words[array + "mat"] = $"{organisation.MatRows} x {organisation.MatColumns} subarrays, {organisation.ActiveMatRows} x {organisation.ActiveMatColumns} active";
        words[array + "subarray"] = $"{shape.Rows} rows x {shape.Columns} columns";
        words[array + "multiplexers"] = $"sense amplifier {organisation.SenseAmpMux}, output {organisation.OutputMux1} and {organisation.OutputMux2}";
        words[array + "buffers"] = $"{organisation.Buffers}";
        words[array + "local wire"] = $"{winner.LocalWire.Type}";
        words[array + "global wire"] = $"{winner.GlobalWire.Type}, repeaters {winner.GlobalWire.Repeaters}{(winner.GlobalWire.LowSwing ? ", low swing" : "")}";
    }
}
