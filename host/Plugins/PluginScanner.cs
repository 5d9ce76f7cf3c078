using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PluginNvm.Host.Plugins;

/// <summary>Reads what an assembly offers from its metadata; no code is loaded.</summary>
public sealed class PluginScanner
{
    private const int DeepestHierarchy = 64;
    private const string PluginBase = "PluginNvm.Contracts.Plugin`2";
    private const string PluginAttribute = "PluginNvm.Contracts.PluginAttribute";
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
        if (image.PEHeaders.SectionHeaders.Any(s => s.PointerToRawData + (long)s.SizeOfRawData > stream.Length))
            throw new BadImageFormatException("the file ends too early.");
        if (!image.HasMetadata)
            throw new BadImageFormatException("the file holds no .NET metadata.");

        var scanner = new PluginScanner(image.GetMetadataReader());
        return new ScannedAssembly(scanner.References(), scanner.Plugins());
    }

    private Dictionary<string, Version> References() => _reader.AssemblyReferences
        .Select(_reader.GetAssemblyReference)
        .GroupBy(r => _reader.GetString(r.Name), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.Max(r => r.Version)!, StringComparer.OrdinalIgnoreCase);

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

    private ScannedPlugin Describe(TypeDefinitionHandle handle, TypeDefinition type, CustomAttributeValue<MetadataType> attribute) => new(
        MetadataType.NameOf(_reader, handle),
        attribute.FixedArguments.ElementAtOrDefault(0).Value as string ?? "",
        attribute.FixedArguments.ElementAtOrDefault(1).Value as string ?? "",
        attribute.NamedArguments.FirstOrDefault(a => a.Name == "Source").Value as string ?? "",
        ContractOf(handle),
        IsConstructible(type));

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

    private bool IsConstructible(TypeDefinition type) =>
        (type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Interface)) == 0
        && type.GetGenericParameters().Count == 0
        && type.GetMethods().Select(_reader.GetMethodDefinition).Any(IsUsableConstructor);

    private bool IsUsableConstructor(MethodDefinition method) =>
        _reader.StringComparer.Equals(method.Name, ".ctor")
        && (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public
        && (method.DecodeSignature(_types, []).ParameterTypes.IsEmpty
            || method.GetCustomAttributes().Any(a => AttributeName(_reader.GetCustomAttribute(a)) == ImportingConstructor));

    private string? AttributeName(CustomAttribute attribute) => attribute.Constructor.Kind switch
    {
        HandleKind.MemberReference => TypeOf(_reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent, [])?.Name,
        HandleKind.MethodDefinition => MetadataType.NameOf(_reader, _reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType()),
        _ => null,
    };
}
