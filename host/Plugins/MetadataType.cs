using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace PluginNvm.Host.Plugins;

/// <summary>A type as metadata names it.</summary>
/// <param name="Name">Full name as reflection writes it.</param>
/// <param name="Assembly">The assembly that defines it; null for the one being read.</param>
/// <param name="Definition">Its definition, where it is in the assembly being read.</param>
internal sealed record MetadataType(string Name, string? Assembly = null, TypeDefinitionHandle Definition = default)
{
    /// <summary>The arguments of a generic type.</summary>
    public ImmutableArray<MetadataType> Arguments { get; init; } = [];

    /// <summary>A definition's name as reflection writes it.</summary>
    public static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = reader.GetString(type.Name);
        if (type.GetDeclaringType() is { IsNil: false } outer)
            return $"{NameOf(reader, outer)}+{name}";
        return Qualified(reader.GetString(type.Namespace), name);
    }

    /// <summary>The type that a reference to another assembly means.</summary>
    public static MetadataType Referenced(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        switch (type.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                var outer = Referenced(reader, (TypeReferenceHandle)type.ResolutionScope);
                return outer with { Name = $"{outer.Name}+{name}" };
            case HandleKind.AssemblyReference:
                var assembly = reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
                return new(Qualified(reader.GetString(type.Namespace), name), reader.GetString(assembly.Name));
            default:
                return new(Qualified(reader.GetString(type.Namespace), name));
        }
    }

    /// <summary>The number of parameters of a method's signature, without decoding their types.</summary>
    public static int ParameterCount(MetadataReader reader, BlobHandle signature)
    {
        var blob = reader.GetBlobReader(signature);
        if (blob.ReadSignatureHeader().IsGeneric)
            blob.ReadCompressedInteger();
        return blob.ReadCompressedInteger();
    }

    private static string Qualified(string space, string name) => space.Length == 0 ? name : $"{space}.{name}";
}
