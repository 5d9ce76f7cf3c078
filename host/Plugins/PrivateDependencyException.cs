using System.Reflection;

namespace PluginNvm.Host.Plugins;

/// <summary>A plugin asks for an assembly that is neither shared, nor in its folder, nor part of the framework.</summary>
/// <param name="plugin">The plugin that asks.</param>
/// <param name="assembly">The assembly that is missing.</param>
public sealed class PrivateDependencyException(string plugin, AssemblyName assembly)
    : FileNotFoundException($"plugin {plugin} needs the assembly {assembly.Name} {assembly.Version}, which is not in its folder.", assembly.Name + ".dll")
{
    /// <summary>The plugin that asks.</summary>
    public string Plugin { get; } = plugin;

    /// <summary>The assembly that is missing.</summary>
    public AssemblyName Assembly { get; } = assembly;

    /// <summary>The first exception of this type among an exception and its causes, or null.</summary>
    /// <param name="exception">Where to look.</param>
    public static PrivateDependencyException? Within(Exception? exception) => exception switch
    {
        null => null,
        PrivateDependencyException found => found,
        ReflectionTypeLoadException many => many.LoaderExceptions.Select(Within).FirstOrDefault(e => e is not null),
        _ => Within(exception.InnerException),
    };
}
