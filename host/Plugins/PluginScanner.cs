using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PluginNvm.Host.Plugins;

/// <summary>Reads what an assembly offers from its metadata; no code is loaded.</summary>
/// <remarks>Runs at every start: plain loops over the metadata's structs, because each LINQ method over a struct is compiled when it is first called.</remarks>
public sealed class PluginScanner
{
    private const int DeepestHierarchy = 64;
    private const string PluginBase = "PluginNvm.Contracts.Plugin`2";
    private const string PluginAttribute = "PluginNvm.Contracts.PluginAttribute";
    private const string InformationalVersion = "System.Reflection.AssemblyInformationalVersionAttribute";
    private const string ImportingConstructor = "System.Composition.ImportingConstructorAttribute";

    private readonly MetadataTypeProvider _types = new();
    private readonly MetadataReader _reader;

    private PluginScanner(MetadataReader reader) => _reader = reader;

    /// <summary>Reads an assembly's metadata.</summary>
    /// <param name="assemblyPath">The file.</param>
    /// <exception cref="BadImageFormatException">The file is not a whole .NET assembly.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ScannedAssembly Scan(string assemblyPath)
    {
        using var stream = File.OpenRead(assemblyPath);
        using var image = new PEReader(stream);
        for (var i = 0; i < image.PEHeaders.SectionHeaders.Length; i++)
        {
            var section = image.PEHeaders.SectionHeaders[i];
            if (section.PointerToRawData + (long)section.SizeOfRawData > stream.Length)
                throw new BadImageFormatException("the file ends too early.");
        }
        if (!image.HasMetadata)
            throw new BadImageFormatException("the file holds no .NET metadata.");

        var scanner = new PluginScanner(image.GetMetadataReader());
        return new ScannedAssembly(scanner.Version(), scanner.References(), scanner.Plugins());
    }

    /// <summary>The version a package is known by (it may say 1.2.0-beta), or else that of the assembly. What follows a plus sign tells builds apart, which the hash does better.</summary>
    private string Version()
    {
        var assembly = _reader.GetAssemblyDefinition();
        foreach (var handle in assembly.GetCustomAttributes())
        {
            var attribute = _reader.GetCustomAttribute(handle);
            if (AttributeName(attribute) == InformationalVersion && attribute.DecodeValue(_types) is { FixedArguments: [{ Value: string { Length: > 0 } text }] })
                return text.Split('+')[0];
        }
        return assembly.Version.ToString(3);
    }

    private Dictionary<string, Version> References()
    {
        var newest = new Dictionary<string, Version>(StringComparer.OrdinalIgnoreCase);
        foreach (var handle in _reader.AssemblyReferences)
        {
            var reference = _reader.GetAssemblyReference(handle);
            var name = _reader.GetString(reference.Name);
            if (!newest.TryGetValue(name, out var known) || reference.Version > known)
                newest[name] = reference.Version;
        }
        return newest;
    }

    private List<ScannedPlugin> Plugins()
    {
        var found = new List<ScannedPlugin>();
        foreach (var handle in _reader.TypeDefinitions)
        {
            var type = _reader.GetTypeDefinition(handle);
            foreach (var attributeHandle in type.GetCustomAttributes())
            {
                var attribute = _reader.GetCustomAttribute(attributeHandle);
                if (AttributeName(attribute) == PluginAttribute)
                    found.Add(Describe(handle, type, attribute.DecodeValue(_types)));
            }
        }

        return found;
    }

    private ScannedPlugin Describe(TypeDefinitionHandle handle, TypeDefinition type, CustomAttributeValue<MetadataType> attribute)
    {
        string Fixed(int index) => index < attribute.FixedArguments.Length && attribute.FixedArguments[index].Value is string text ? text : "";
        var (source, usesSeed) = ("", false);
        for (var i = 0; i < attribute.NamedArguments.Length; i++)
        {
            if (attribute.NamedArguments[i] is { Name: "Source", Value: string text })
                source = text;
            else if (attribute.NamedArguments[i] is { Name: "UsesSeed", Value: bool uses })
                usesSeed = uses;
        }
        return new(MetadataType.NameOf(_reader, handle), Fixed(0), Fixed(1), source, ContractOf(handle), IsConstructible(type)) { UsesSeed = usesSeed };
    }

    // Type arguments are handed from each class to its base, so that an intermediate generic base class is transparent.
    private string? ContractOf(TypeDefinitionHandle handle)
    {
        ImmutableArray<MetadataType> arguments = [];
        for (var depth = 0; depth < DeepestHierarchy; depth++)
        {
            var super = TypeOf(_reader.GetTypeDefinition(handle).BaseType, arguments);
            if (super is { Name: PluginBase, Assembly: SharedAssemblies.Contracts, Arguments.Length: 2 })
                return super.Arguments[0].Name;
            if (super is null || super.Definition.IsNil)
                return null;
            (handle, arguments) = (super.Definition, super.Arguments);
        }

        return null;
    }

    private MetadataType? TypeOf(EntityHandle handle, ImmutableArray<MetadataType> arguments) => handle.IsNil ? null : handle.Kind switch
    {
        HandleKind.TypeDefinition => _types.GetTypeFromDefinition(_reader, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeReference => MetadataType.Referenced(_reader, (TypeReferenceHandle)handle),
        HandleKind.TypeSpecification => _types.GetTypeFromSpecification(_reader, arguments, (TypeSpecificationHandle)handle, 0),
        _ => null,
    };

    private bool IsConstructible(TypeDefinition type)
    {
        if ((type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) != 0 || type.GetGenericParameters().Count > 0)
            return false;
        foreach (var handle in type.GetMethods())
        {
            if (IsUsableConstructor(_reader.GetMethodDefinition(handle)))
                return true;
        }
        return false;
    }

    private bool IsUsableConstructor(MethodDefinition method) =>
        _reader.StringComparer.Equals(method.Name, ".ctor")
        && (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public
        && (MetadataType.ParameterCount(_reader, method.Signature) == 0 || IsImporting(method));

    private bool IsImporting(MethodDefinition constructor)
    {
        foreach (var handle in constructor.GetCustomAttributes())
        {
            if (AttributeName(_reader.GetCustomAttribute(handle)) == ImportingConstructor)
                return true;
        }
        return false;
    }

    private string? AttributeName(CustomAttribute attribute) => attribute.Constructor.Kind switch
    {
        HandleKind.MemberReference => TypeOf(_reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent, [])?.Name,
        HandleKind.MethodDefinition => MetadataType.NameOf(_reader, _reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()),
        _ => null,
    };
}
