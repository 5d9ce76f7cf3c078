namespace PluginNvm.Modeling;

/// <summary>The tensors of an operator's matrix product, by name.</summary>
/// <param name="Left">The operand that gives the rows of the result.</param>
/// <param name="Right">The operand that gives its columns.</param>
/// <param name="Result">What the product writes.</param>
public readonly record struct GemmOperands(string Left, string Right, string Result);
