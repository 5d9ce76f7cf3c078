namespace PluginNvm.Host.Binding;

/// <summary>A point gives no result; the others go on.</summary>
public sealed class PointFailedException(string code, string plugin, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The error's code.</summary>
    public string Code { get; } = code;

    /// <summary>The plugin at fault, or empty.</summary>
    public string Plugin { get; } = plugin;
}
