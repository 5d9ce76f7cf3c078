namespace PluginNvm.Host.Plugins;

/// <summary>What is wrong with a plugin, in words for the user.</summary>
/// <param name="Code">One of <see cref="PluginFaultCodes"/>.</param>
/// <param name="Plugin">The package at fault.</param>
/// <param name="Message">One sentence: what, where, and the remedy where there is one.</param>
public sealed record PluginFault(string Code, string Plugin, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{Code}: {Plugin}: {Message}";
}

/// <summary>A plugin cannot be used.</summary>
/// <param name="fault">The reason.</param>
/// <param name="inner">The failure behind it.</param>
public sealed class PluginFaultException(PluginFault fault, Exception? inner = null) : Exception(fault.ToString(), inner)
{
    /// <summary>The reason.</summary>
    public PluginFault Fault { get; } = fault;
}
