using System.Security.Cryptography;
using System.Text;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Plugins;

/// <summary>Whether a package can be used.</summary>
public enum PluginState
{
    /// <summary>Nothing speaks against it so far.</summary>
    Ok,

    /// <summary>It is disabled; its fault says why.</summary>
    Faulty,
}

/// <summary>A folder with one plugin assembly and what that needs.</summary>
public sealed class PluginPackage
{
    private readonly Lazy<string> _assemblyHash;
    private readonly Lazy<string> _contentHash;
    private volatile PluginFault? _fault;

    internal PluginPackage(string directory)
    {
        Directory = directory;
        Name = Path.GetFileName(directory);
        AssemblyPath = Path.Combine(directory, Name + ".dll");
        _assemblyHash = new Lazy<string>(() => FileHash.Of(AssemblyPath));
        _contentHash = new Lazy<string>(HashContent);
    }

    /// <summary>Name of folder and assembly.</summary>
    public string Name { get; }

    /// <summary>Full path of the folder.</summary>
    public string Directory { get; }

    /// <summary>Full path of the main assembly.</summary>
    public string AssemblyPath { get; }

    /// <summary>Its version, as its main assembly states it; empty where that cannot be read.</summary>
    public string Version { get; internal set; } = "";

    /// <summary>The contracts that it was compiled against; null where unknown.</summary>
    public Version? ContractVersion { get; internal set; }

    /// <summary>Its plugins.</summary>
    public IReadOnlyList<PluginEntry> Entries { get; internal set; } = [];

    /// <summary>What keeps the whole package from being used; null for nothing. Loading may find a fault that metadata does not show.</summary>
    public PluginFault? Fault
    {
        get => _fault;
        internal set => _fault = value;
    }

    /// <summary>Whether the package can be used.</summary>
    public PluginState State => Fault is null ? PluginState.Ok : PluginState.Faulty;

    /// <summary>SHA-256 of the main assembly, in lower case hexadecimal digits.</summary>
    public string AssemblyHash => _assemblyHash.Value;

    /// <summary>SHA-256 over names and contents of all files of the folder except symbols and XML documentation, in lower case hexadecimal digits.</summary>
    public string ContentHash => _contentHash.Value;

    /// <inheritdoc />
    public override string ToString() => Name;

    private string HashContent()
    {
        var lines = System.IO.Directory.EnumerateFiles(Directory, "*", SearchOption.AllDirectories)
            .Where(HasEffect)
            .Select(file => Path.GetRelativePath(Directory, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => $"{FileHash.Of(Path.Combine(Directory, path))}  {path}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    private static bool HasEffect(string file) => Path.GetExtension(file) switch
    {
        ".pdb" => false,
        ".xml" => !File.Exists(Path.ChangeExtension(file, ".dll")),
        _ => true,
    };
}
