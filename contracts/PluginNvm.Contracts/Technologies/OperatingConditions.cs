namespace PluginNvm.Contracts;

/// <summary>Conditions under which a cell or an array works.</summary>
/// <param name="Temperature">Junction temperature.</param>
public readonly record struct OperatingConditions(Temperature Temperature);
