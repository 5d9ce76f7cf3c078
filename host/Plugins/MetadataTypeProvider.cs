using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace PluginNvm.Host.Plugins;

/// <summary>Decodes signatures and attributes into <see cref="MetadataType"/>; the generic context holds the type arguments in force.</summary>
internal sealed class MetadataTypeProvider : ISignatureTypeProvider<MetadataType, ImmutableArray<MetadataType>>, ICustomAttributeTypeProvider<MetadataType>
{
    private const string SystemType = "System.Type";

    private static readonly MetadataType Void = new("System.Void");
    private static readonly MetadataType Text = new("System.String");

    public MetadataType GetGenericInstantiation(MetadataType genericType, ImmutableArray<MetadataType> typeArguments) =>
        genericType with { Arguments = typeArguments };

    public MetadataType GetGenericTypeParameter(ImmutableArray<MetadataType> genericContext, int index) =>
        index < genericContext.Length ? genericContext[index] : new($"!{index}");

    public MetadataType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        new(MetadataType.NameOf(reader, handle), Definition: handle);

    public MetadataType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        MetadataType.Referenced(reader, handle);

    public MetadataType GetTypeFromSpecification(
        MetadataReader reader, ImmutableArray<MetadataType> genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    // Nearly all are one of two; writing the name of an enumeration's member costs at start-up.
    public MetadataType GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Void => Void,
        PrimitiveTypeCode.String => Text,
        _ => new($"System.{typeCode}"),
    };

    public MetadataType GetGenericMethodParameter(ImmutableArray<MetadataType> genericContext, int index) => new($"!!{index}");

    public MetadataType GetArrayType(MetadataType elementType, ArrayShape shape) => Decorated(elementType, "[,]");

    public MetadataType GetSZArrayType(MetadataType elementType) => Decorated(elementType, "[]");

    public MetadataType GetByReferenceType(MetadataType elementType) => Decorated(elementType, "&");

    public MetadataType GetPointerType(MetadataType elementType) => Decorated(elementType, "*");

    public MetadataType GetPinnedType(MetadataType elementType) => elementType;

    public MetadataType GetModifiedType(MetadataType modifier, MetadataType unmodifiedType, bool isRequired) => unmodifiedType;

    public MetadataType GetFunctionPointerType(MethodSignature<MetadataType> signature) => new("method*");

    public MetadataType GetSystemType() => new(SystemType);

    public bool IsSystemType(MetadataType type) => type.Name == SystemType;

    public MetadataType GetTypeFromSerializedName(string name) => new(name);

    public PrimitiveTypeCode GetUnderlyingEnumType(MetadataType type) => PrimitiveTypeCode.Int32;

    private static MetadataType Decorated(MetadataType element, string suffix) => new(element.Name + suffix, element.Assembly);
}
