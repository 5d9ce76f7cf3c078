using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PluginNvm.Host.Plugins;

/// <summary>
/// Finds what an assembly uses of the contracts and the host's contracts lack. Types and members are compared by name and
/// number of parameters, so that a plugin of another build of the same version is refused when loaded, not in the middle of a run.
/// </summary>
internal sealed class ContractUsage
{
    private const BindingFlags Visible =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private readonly MetadataTypeProvider _types = new();
    private readonly MetadataReader _reader;

    private ContractUsage(MetadataReader reader) => _reader = reader;

    /// <summary>Types and members that a package uses and the host lacks, by full name.</summary>
    /// <param name="directory">Its folder.</param>
    public static IReadOnlyList<string> Missing(string directory) =>
        [.. Directory.EnumerateFiles(directory, "*.dll", SearchOption.AllDirectories).SelectMany(MissingIn).Distinct().Order(StringComparer.Ordinal)];

    private static List<string> MissingIn(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        try
        {
            if (!image.HasMetadata)
                return [];
            var usage = new ContractUsage(image.GetMetadataReader());
            return usage.UsesContracts() ? [.. usage.Lacking()] : [];
        }
        catch (BadImageFormatException)
        {
            // A native library.
            return [];
        }
    }

    private bool UsesContracts() => _reader.AssemblyReferences.Any(handle => IsContract(_reader.GetString(_reader.GetAssemblyReference(handle).Name)));

    private IEnumerable<string> Lacking()
    {
        foreach (var handle in _reader.TypeReferences)
        {
            var type = MetadataType.Referenced(_reader, handle);
            if (IsContract(type) && Resolve(type) is null)
                yield return type.Name;
        }

        foreach (var handle in _reader.MemberReferences)
        {
            var member = _reader.GetMemberReference(handle);
            if (Parent(member) is { } type && IsContract(type) && Resolve(type) is { } found && !Has(found, member))
                yield return $"{type.Name}.{_reader.GetString(member.Name)}";
        }
    }

    private MetadataType? Parent(MemberReference member) => member.Parent.Kind switch
    {
        HandleKind.TypeReference => MetadataType.Referenced(_reader, (TypeReferenceHandle)member.Parent),
        HandleKind.TypeSpecification => _types.GetTypeFromSpecification(_reader, [], (TypeSpecificationHandle)member.Parent, 0),
        _ => null,
    };

    private static bool IsContract(MetadataType type) => IsContract(type.Assembly) && !type.Name.EndsWith(']');

    private static bool IsContract(string? assembly) => assembly is SharedAssemblies.Contracts or SharedAssemblies.Modeling;

    private static Type? Resolve(MetadataType type) => SharedAssemblies.Load(type.Assembly!).GetType(type.Name);

    private bool Has(Type type, MemberReference member)
    {
        var name = _reader.GetString(member.Name);
        if (member.GetKind() == MemberReferenceKind.Field)
            return type.GetField(name, Visible) is not null;

        var parameters = MetadataType.ParameterCount(_reader, member.Signature);
        return type.GetMember(name, MemberTypes.Method | MemberTypes.Constructor, Visible)
            .OfType<MethodBase>().Any(m => m.GetParameters().Length == parameters);
    }
}
