using System.Globalization;
using PluginNvm.Arrays.Analytical.Search;

namespace PluginNvm.Arrays.Analytical.Commands;

/// <summary>A Pareto front as comma-separated values: a line for each organisation.</summary>
internal static class FrontListing
{
    private static readonly (string Heading, Func<ArrayWinner, object> Value)[] Columns =
    [
        ("read_latency_ns", array => array.Bank.ReadLatency * 1e9),
        ("write_latency_ns", array => Score.Of(array.Design, array.Bank, Objective.WriteLatency) * 1e9),
        ("read_energy_pj", array => array.Bank.ReadEnergy * 1e12),
        ("write_energy_pj", array => array.Bank.WriteEnergy * 1e12),
        ("leakage_mw", array => array.Bank.Leakage * 1e3),
        ("area_um2", array => array.Bank.Area * 1e12),
        ("bank_rows", array => array.Bank.Organisation.BankRows),
        ("bank_columns", array => array.Bank.Organisation.BankColumns),
        ("active_bank_rows", array => array.Bank.Organisation.ActiveBankRows),
        ("active_bank_columns", array => array.Bank.Organisation.ActiveBankColumns),
        ("mat_rows", array => array.Bank.Organisation.MatRows),
        ("mat_columns", array => array.Bank.Organisation.MatColumns),
        ("active_mat_rows", array => array.Bank.Organisation.ActiveMatRows),
        ("active_mat_columns", array => array.Bank.Organisation.ActiveMatColumns),
        ("subarray_rows", array => array.Bank.Mat.Plan.Subarray.Rows),
        ("subarray_columns", array => array.Bank.Mat.Plan.Subarray.Columns),
        ("sense_amp_mux", array => array.Bank.Organisation.SenseAmpMux),
        ("output_mux_1", array => array.Bank.Organisation.OutputMux1),
        ("output_mux_2", array => array.Bank.Organisation.OutputMux2),
        ("buffers", array => array.Bank.Organisation.Buffers.ToString().ToLowerInvariant()),
    ];

    public static void Write(TextWriter output, IReadOnlyList<ArrayWinner> front)
    {
        output.WriteLine(string.Join(',', Columns.Select(column => column.Heading)));
        foreach (var array in front)
            output.WriteLine(string.Join(',', Columns.Select(column => Convert.ToString(column.Value(array), CultureInfo.InvariantCulture))));
    }
}
