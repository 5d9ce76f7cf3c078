using PluginNvm.Arrays.Analytical.Circuits;

namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>How an array is divided. Counts are powers of two.</summary>
/// <param name="BankRows">Rows of mats.</param>
/// <param name="BankColumns">Columns of mats.</param>
/// <param name="ActiveBankRows">Mats active in a column.</param>
/// <param name="ActiveBankColumns">Mats active in a row.</param>
/// <param name="MatRows">Rows of subarrays.</param>
/// <param name="MatColumns">Columns of subarrays.</param>
/// <param name="ActiveMatRows">Subarrays active in a column.</param>
/// <param name="ActiveMatColumns">Subarrays active in a row.</param>
/// <param name="SenseAmpMux">Bitlines that share a sense amplifier.</param>
/// <param name="OutputMux1">Degree of the first multiplexer behind the sense amplifiers.</param>
/// <param name="OutputMux2">Degree of the second.</param>
/// <param name="RowsPerSet">Rows over which a set is spread.</param>
/// <param name="Buffers">How buffers are sized.</param>
internal readonly record struct Organisation(
    int BankRows, int BankColumns, int ActiveBankRows, int ActiveBankColumns,
    int MatRows, int MatColumns, int ActiveMatRows, int ActiveMatColumns,
    int SenseAmpMux, int OutputMux1, int OutputMux2, int RowsPerSet, BufferStyle Buffers)
{
    public int ActiveMats => ActiveBankRows * ActiveBankColumns;

    public int ActiveSubarrays => ActiveMatRows * ActiveMatColumns;
}
