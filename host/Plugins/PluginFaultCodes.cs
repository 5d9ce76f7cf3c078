namespace PluginNvm.Host.Plugins;

/// <summary>The codes of plugin faults.</summary>
public static class PluginFaultCodes
{
    /// <summary>The file is not a readable .NET assembly, or the package's folder lacks it.</summary>
    public const string Unreadable = "PN0401";

    /// <summary>The plugin needs contracts of a version that this host does not offer.</summary>
    public const string Contracts = "PN0402";

    /// <summary>The package ships a copy of an assembly that the host shares.</summary>
    public const string SharedCopy = "PN0403";

    /// <summary>A type of the plugin cannot be loaded.</summary>
    public const string TypeLoad = "PN0404";

    /// <summary>An assembly that the plugin needs is neither in its folder nor part of the framework.</summary>
    public const string MissingDependency = "PN0405";

    /// <summary>The plugin's object cannot be made: an import is missing or the constructor threw.</summary>
    public const string Composition = "PN0406";

    /// <summary>Two plugins of one kind have the same id, two packages the same name, or a verb is a built-in one.</summary>
    public const string DuplicateId = "PN0407";

    /// <summary>A plugin class is not what the contracts ask for.</summary>
    public const string Malformed = "PN0408";

    /// <summary>The options record cannot be created.</summary>
    public const string Options = "PN0409";

    /// <summary>A folder that was to be searched for plugins does not exist.</summary>
    public const string NoFolder = "PN0410";

    /// <summary>A folder that was searched holds no plugin.</summary>
    public const string EmptyFolder = "PN0411";
}
