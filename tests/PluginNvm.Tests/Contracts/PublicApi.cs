using System.Reflection;
using System.Runtime.CompilerServices;

namespace PluginNvm.Tests.Contracts;

/// <summary>An assembly's public surface as text, one member a line, in a stable order.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Describe(Assembly assembly) =>
        string.Concat(assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Describe).Select(line => line + "\n"));

    private static IEnumerable<string> Describe(Type type)
    {
        yield return $"{Kind(type)} {Name(type)}{Bases(type)}";
        if (type.IsEnum)
        {
            foreach (var name in Enum.GetNames(type))
                yield return $"  {name} = {Convert.ToInt64(Enum.Parse(type, name), System.Globalization.CultureInfo.InvariantCulture)}";
            yield break;
        }
        foreach (var line in type.GetMembers(Declared).Select(Describe).OfType<string>().Order(StringComparer.Ordinal))
            yield return "  " + line;
    }

    private static string? Describe(MemberInfo member) => member switch
    {
        _ when member.IsDefined(typeof(CompilerGeneratedAttribute)) && member is not PropertyInfo => null,
        ConstructorInfo constructor when Visible(constructor) => $"new({Parameters(constructor)})",
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => null,
        MethodInfo method when Visible(method) => $"{Modifiers(method)}{Name(method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)})",
        PropertyInfo property when property.GetMethod is { } get && Visible(get) => $"{Modifiers(get)}{Required(property)}{Name(property.PropertyType)} {property.Name} {{ get;{Setter(property)} }}",
        FieldInfo field when field.IsPublic => $"{(field.IsLiteral ? "const " : "")}{Name(field.FieldType)} {field.Name}",
        _ => null,
    };

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifiers(MethodInfo method) =>
        (method.IsFamily ? "protected " : "") + (method.IsStatic ? "static " : "") + (method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "")
        + (method is { IsVirtual: true, IsFinal: false, IsAbstract: false } && method.GetBaseDefinition() == method ? "virtual " : "");

    private static string Required(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";

    private static string Setter(PropertyInfo property) =>
        property.SetMethod is not { } set || !Visible(set) ? ""
        : set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;"
        : " set;";

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{(parameter.IsOut ? "out " : "")}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = " + (parameter.RawDefaultValue ?? "null") : "")}"));

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";

    private static string Bases(Type type)
    {
        var bases = type.GetInterfaces().Where(i => i.IsPublic && !(i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEquatable<>))).Select(Name).Order(StringComparer.Ordinal).ToList();
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
            bases.Insert(0, Name(parent));
        return bases.Count == 0 || type.IsEnum ? "" : " : " + string.Join(", ", bases);
    }

    private static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!);
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        if (!type.IsGenericType)
            return type.Name;
        return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
