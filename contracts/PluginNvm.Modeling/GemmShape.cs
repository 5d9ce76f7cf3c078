namespace PluginNvm.Modeling;

/// <summary>Equal matrix products, each M x K times K x N.</summary>
/// <param name="M">Rows of the result.</param>
/// <param name="N">Columns of the result.</param>
/// <param name="K">Length of the inner products.</param>
/// <param name="Count">Number of independent products.</param>
public readonly record struct GemmShape(long M, long N, long K, long Count)
{
    /// <summary>Multiply-accumulates of all products.</summary>
    public long Macs => checked(M * N * K * Count);
}
