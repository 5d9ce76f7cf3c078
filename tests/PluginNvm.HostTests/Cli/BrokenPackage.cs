using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using PluginNvm.HostTests.Loading;

namespace PluginNvm.HostTests.Cli;

/// <summary>A copy of a working package with one thing broken in it.</summary>
internal static class BrokenPackage
{
    public static string Copy(TemporaryFolder folder)
    {
        var package = folder.At("broken/ProbePlugin");
        PluginFolders.Copy(PluginFolders.Fixture("ProbePlugin"), package);
        return package;
    }

    public static void Truncate(string package)
    {
        using var file = File.Open(Path.Combine(package, "ProbePlugin.dll"), FileMode.Open);
        file.SetLength(file.Length / 2);
    }

    public static void ShipContracts(string package) =>
        File.Copy(Path.Combine(AppContext.BaseDirectory, "PluginNvm.Contracts.dll"), Path.Combine(package, "PluginNvm.Contracts.dll"));

    /// <summary>Its list of dependencies names a library that is not in its folder.</summary>
    public static void LosePrivateLibrary(string package)
    {
        var path = Path.Combine(package, "ProbePlugin.deps.json");
        var json = Newtonsoft.Json.Linq.JObject.Parse(File.ReadAllText(path));
        var target = (Newtonsoft.Json.Linq.JObject)((Newtonsoft.Json.Linq.JObject)json["targets"]!).Properties().First().Value;
        target["Lost.Library/1.0.0"] = Newtonsoft.Json.Linq.JObject.Parse("""{ "runtime": { "lib/net10.0/Lost.Library.dll": {} } }""");
        File.WriteAllText(path, json.ToString());
    }

    /// <summary>Its reference to the contracts asks for a later minor version.</summary>
    public static void AskForNewerContracts(string package) => AskForNewer(package, "PluginNvm.Contracts");

    /// <summary>Its reference to an assembly asks for minor version 99.</summary>
    public static void AskForNewer(string package, string assembly)
    {
        var path = Path.Combine(package, Path.GetFileName(package) + ".dll");
        var bytes = File.ReadAllBytes(path);
        using (var image = new PEReader(new MemoryStream(bytes)))
        {
            var reader = image.GetMetadataReader();
            var handle = reader.AssemblyReferences.Single(h => reader.GetString(reader.GetAssemblyReference(h).Name) == assembly);
            var row = MetadataTokens.GetRowNumber(handle) - 1;
            var offset = image.PEHeaders.MetadataStartOffset + reader.GetTableMetadataOffset(TableIndex.AssemblyRef) + row * reader.GetTableRowSize(TableIndex.AssemblyRef);
            BitConverter.GetBytes((ushort)99).CopyTo(bytes, offset + 2);
        }
        File.WriteAllBytes(path, bytes);
    }
}
