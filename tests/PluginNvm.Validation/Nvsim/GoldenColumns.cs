using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Validation.Nvsim;

/// <summary>The columns of the reference table that describe a bank, with the value that the model gives.</summary>
internal static class GoldenColumns
{
    private const double Nano = 1e9;
    private const double Pico = 1e12;
    private const double Milli = 1e3;
    private const double Micro = 1e6;

    public static IReadOnlyDictionary<string, Func<ArrayDesign, Bank, double>> All { get; } = new Dictionary<string, Func<ArrayDesign, Bank, double>>
    {
        ["subarray_rows"] = (_, bank) => bank.Mat.Plan.Subarray.Rows,
        ["subarray_cols"] = (_, bank) => bank.Mat.Plan.Subarray.Columns,
        ["bank_height_um"] = (_, bank) => bank.Height * Micro,
        ["bank_width_um"] = (_, bank) => bank.Width * Micro,
        ["bank_area_um2"] = (_, bank) => bank.Area * Micro * Micro,
        ["mat_height_um"] = (_, bank) => bank.Mat.Height * Micro,
        ["mat_width_um"] = (_, bank) => bank.Mat.Width * Micro,
        ["mat_area_um2"] = (_, bank) => bank.Mat.Height * bank.Mat.Width * Micro * Micro,
        ["subarray_height_um"] = (_, bank) => bank.Mat.Subarray.Height * Micro,
        ["subarray_width_um"] = (_, bank) => bank.Mat.Subarray.Width * Micro,
        ["subarray_area_um2"] = (_, bank) => bank.Mat.Subarray.Height * bank.Mat.Subarray.Width * Micro * Micro,
        ["area_efficiency_pct"] = (design, bank) => 100 * bank.AreaEfficiency(design),
        ["read_latency_ns"] = (_, bank) => bank.ReadLatency * Nano,
        ["read_htree_ns"] = (_, bank) => bank.Wiring.ReadLatency * Nano,
        ["read_mat_ns"] = (_, bank) => bank.Mat.ReadLatency * Nano,
        ["read_predecoder_ns"] = (_, bank) => bank.Mat.PredecoderLatency * Nano,
        ["read_subarray_ns"] = (_, bank) => bank.Mat.Latency.Read * Nano,
        ["read_row_decoder_ns"] = (_, bank) => bank.Mat.Latency.RowDecoder * Nano,
        ["read_bitline_ns"] = (_, bank) => bank.Mat.Latency.Bitline * Nano,
        ["read_senseamp_ns"] = (_, bank) => (bank.Mat.Subarray.SenseAmplifier?.Delay ?? 0) * Nano,
        ["read_mux_ns"] = (_, bank) => bank.Mat.Subarray.MuxDelay * Nano,
        ["read_precharge_ns"] = (_, bank) => bank.Mat.Precharge * Nano,
        ["read_comparator_ns"] = (_, bank) => (bank.Mat.Comparator?.Delay ?? 0) * Nano,
        ["write_latency_ns"] = (_, bank) => bank.WriteLatency * Nano,
        ["write_htree_ns"] = (_, bank) => bank.Wiring.WriteLatency * Nano,
        ["write_mat_ns"] = (_, bank) => bank.Mat.WriteLatency * Nano,
        ["write_predecoder_ns"] = (_, bank) => bank.Mat.PredecoderLatency * Nano,
        ["write_subarray_ns"] = (_, bank) => bank.Mat.Latency.Write * Nano,
        ["write_write_pulse_ns"] = (design, _) => design.Cell.Set.Pulse * Nano,
        ["write_row_decoder_ns"] = (_, bank) => bank.Mat.Latency.RowDecoder * Nano,
        ["write_charge_ns"] = (_, bank) => bank.Mat.Subarray.Charge * Nano,
        ["read_bandwidth_gbps"] = (design, bank) => bank.ReadBandwidth(design) / Nano,
        ["write_bandwidth_gbps"] = (design, bank) => bank.WriteBandwidth(design) / Nano,
        ["read_energy_pj"] = (_, bank) => bank.ReadEnergy * Pico,
        ["read_htree_pj"] = (_, bank) => bank.Wiring.ReadEnergy * Pico,
        ["read_mat_pj"] = (_, bank) => bank.Mat.ReadEnergy * Pico,
        ["read_predecoder_pj"] = (_, bank) => Predecoder(bank) * Pico,
        ["read_subarray_pj"] = (_, bank) => bank.Mat.Subarray.ReadEnergy * Pico,
        ["read_row_decoder_pj"] = (_, bank) => bank.Mat.Subarray.RowDecoder.Energy * Pico,
        ["read_mux_decoder_pj"] = (_, bank) => bank.Mat.Subarray.MuxDecoderEnergy * Pico,
        ["read_bitline_cell_pj"] = (_, bank) => bank.Mat.Subarray.CellReadEnergy * Pico,
        ["read_senseamp_pj"] = (_, bank) => (bank.Mat.Subarray.SenseAmplifier?.Energy ?? 0) * Pico,
        ["read_mux_pj"] = (_, bank) => bank.Mat.Subarray.MuxEnergy * Pico,
        ["read_precharge_pj"] = (_, bank) => bank.Mat.Subarray.Precharger.Energy * Pico,
        ["write_energy_pj"] = (_, bank) => bank.WriteEnergy * Pico,
        ["write_htree_pj"] = (_, bank) => bank.Wiring.WriteEnergy * Pico,
        ["write_mat_pj"] = (_, bank) => bank.Mat.WriteEnergy * Pico,
        ["write_predecoder_pj"] = (_, bank) => Predecoder(bank) * Pico,
        ["write_subarray_pj"] = (_, bank) => bank.Mat.Subarray.WriteEnergy * Pico,
        ["write_row_decoder_pj"] = (_, bank) => bank.Mat.Subarray.RowDecoder.Energy * Pico,
        ["write_mux_decoder_pj"] = (_, bank) => bank.Mat.Subarray.MuxDecoderEnergy * Pico,
        ["write_mux_pj"] = (_, bank) => bank.Mat.Subarray.MuxEnergy * Pico,
        ["write_bitline_cell_pj"] = (_, bank) => bank.Mat.Subarray.CellResetEnergy * Pico,
        ["leakage_mw"] = (_, bank) => bank.Leakage * Milli,
        ["htree_leakage_mw"] = (_, bank) => bank.Wiring.Leakage * Milli,
        ["mat_leakage_each_mw"] = (_, bank) => bank.Mat.Leakage * Milli,
        ["reset_latency_ns"] = (_, bank) => bank.ResetLatency * Nano,
        ["reset_htree_ns"] = (_, bank) => bank.Wiring.WriteLatency * Nano,
        ["reset_mat_ns"] = (_, bank) => bank.Mat.ResetLatency * Nano,
        ["reset_predecoder_ns"] = (_, bank) => bank.Mat.PredecoderLatency * Nano,
        ["reset_subarray_ns"] = (_, bank) => bank.Mat.Latency.Reset * Nano,
        ["reset_reset_pulse_ns"] = (design, _) => design.Cell.Reset.Pulse * Nano,
        ["reset_row_decoder_ns"] = (_, bank) => bank.Mat.Latency.RowDecoder * Nano,
        ["reset_charge_ns"] = (_, bank) => bank.Mat.Subarray.Charge * Nano,
        ["set_latency_ns"] = (_, bank) => bank.SetLatency * Nano,
        ["set_htree_ns"] = (_, bank) => bank.Wiring.WriteLatency * Nano,
        ["set_mat_ns"] = (_, bank) => bank.Mat.SetLatency * Nano,
        ["set_predecoder_ns"] = (_, bank) => bank.Mat.PredecoderLatency * Nano,
        ["set_subarray_ns"] = (_, bank) => bank.Mat.Latency.Set * Nano,
        ["set_set_pulse_ns"] = (design, _) => design.Cell.Set.Pulse * Nano,
        ["set_row_decoder_ns"] = (_, bank) => bank.Mat.Latency.RowDecoder * Nano,
        ["set_charge_ns"] = (_, bank) => bank.Mat.Subarray.Charge * Nano,
        ["reset_energy_pj"] = (_, bank) => bank.ResetEnergy * Pico,
        ["reset_htree_pj"] = (_, bank) => bank.Wiring.WriteEnergy * Pico,
        ["reset_mat_pj"] = (_, bank) => bank.Mat.ResetEnergy * Pico,
        ["reset_predecoder_pj"] = (_, bank) => Predecoder(bank) * Pico,
        ["reset_subarray_pj"] = (_, bank) => bank.Mat.Subarray.WriteEnergy * Pico,
        ["reset_row_decoder_pj"] = (_, bank) => bank.Mat.Subarray.RowDecoder.Energy * Pico,
        ["reset_mux_decoder_pj"] = (_, bank) => bank.Mat.Subarray.MuxDecoderEnergy * Pico,
        ["reset_mux_pj"] = (_, bank) => bank.Mat.Subarray.MuxEnergy * Pico,
        ["reset_cell_reset_pj"] = (_, bank) => bank.Mat.Subarray.CellResetEnergy * Pico,
        ["set_energy_pj"] = (_, bank) => bank.SetEnergy * Pico,
        ["set_htree_pj"] = (_, bank) => bank.Wiring.WriteEnergy * Pico,
        ["set_mat_pj"] = (_, bank) => bank.Mat.SetEnergy * Pico,
        ["set_predecoder_pj"] = (_, bank) => Predecoder(bank) * Pico,
        ["set_subarray_pj"] = (_, bank) => bank.Mat.Subarray.WriteEnergy * Pico,
        ["set_row_decoder_pj"] = (_, bank) => bank.Mat.Subarray.RowDecoder.Energy * Pico,
        ["set_mux_decoder_pj"] = (_, bank) => bank.Mat.Subarray.MuxDecoderEnergy * Pico,
        ["set_mux_pj"] = (_, bank) => bank.Mat.Subarray.MuxEnergy * Pico,
        ["set_cell_set_pj"] = (_, bank) => bank.Mat.Subarray.CellSetEnergy * Pico,
    };

    /// <summary>The columns that describe a whole cache.</summary>
    public static IReadOnlyDictionary<string, Func<MemoryFigures, double>> OfCache { get; } = new Dictionary<string, Func<MemoryFigures, double>>
    {
        ["cache_area_um2"] = cache => cache.Area * Micro * Micro,
        ["cache_hit_latency_ns"] = cache => cache.ReadLatency * Nano,
        ["cache_miss_latency_ns"] = cache => cache.MissLatency!.Value * Nano,
        ["cache_write_latency_ns"] = cache => cache.WriteLatency * Nano,
        ["cache_hit_energy_pj"] = cache => cache.ReadEnergy * Pico,
        ["cache_miss_energy_pj"] = cache => cache.MissEnergy!.Value * Pico,
        ["cache_write_energy_pj"] = cache => cache.WriteEnergy * Pico,
        ["cache_leakage_mw"] = cache => cache.Leakage * Milli,
    };

    /// <summary>What the tool prints as predecoders is the mat without its subarrays: in a tag array the comparators are among it.</summary>
    private static double Predecoder(Bank bank) =>
        bank.Mat.PredecoderEnergy + bank.Mat.Plan.Ways * (bank.Mat.Comparator?.Energy ?? 0);
}
