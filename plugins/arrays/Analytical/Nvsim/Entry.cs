namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>A line <c>-Key: value</c> or <c>-Key (unit): value</c>.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Key">The key.</param>
/// <param name="Bracket">What stands in brackets behind the key: mostly a unit; null without brackets.</param>
/// <param name="Value">What stands behind the colon, without a remark at its end.</param>
internal readonly record struct Entry(int Line, string Key, string? Bracket, string Value)
{
    /// <summary>Key and bracket as they were written.</summary>
    public string Written => Bracket is null ? $"-{Key}" : $"-{Key} ({Bracket})";
}
