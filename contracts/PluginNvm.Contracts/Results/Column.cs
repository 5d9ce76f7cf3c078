namespace PluginNvm.Contracts;

/// <summary>A column of a tidy table.</summary>
/// <param name="Name">Header, unique in its table.</param>
/// <param name="Unit">Unit of the numbers; empty for text and for numbers without a unit.</param>
public sealed record Column(string Name, string Unit = "");
