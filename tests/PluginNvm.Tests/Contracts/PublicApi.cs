using System.Collections;
using System.ComponentModel;
using System.Composition;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PluginNvm.Tests.Contracts;

/// <summary>An assembly's public surface as text, one member a line, in a stable order.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Attributes of other assemblies that are a promise to a plugin's author.</summary>
    private static readonly Type[] ForeignAttributes =
        [typeof(AttributeUsageAttribute), typeof(FlagsAttribute), typeof(ObsoleteAttribute), typeof(DefaultValueAttribute), typeof(MetadataAttributeAttribute)];

    public static string Describe(Assembly assembly) => Describe(assembly.GetExportedTypes());

    public static string Describe(params IReadOnlyCollection<Type> types) =>
        string.Concat(types.OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Describe).Select(line => line + "\n"));

    private static IEnumerable<string> Describe(Type type)
    {
        yield return $"{Attributes(type)}{Kind(type)} {Name(type)}{Bases(type)}{Constraints(type.GetGenericArguments())}";
        if (type.IsEnum)
        {
            foreach (var name in Enum.GetNames(type))
                yield return $"  {name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}";
            yield break;
        }
        foreach (var line in type.GetMembers(Declared).Select(member => (Text: Describe(member), Attributes: Attributes(member))).Where(line => line.Text is not null).OrderBy(line => line.Text, StringComparer.Ordinal))
            yield return $"  {line.Attributes}{line.Text}";
    }

    private static string? Describe(MemberInfo member) => member switch
    {
        _ when member.IsDefined(typeof(CompilerGeneratedAttribute)) && member is not PropertyInfo => null,
        ConstructorInfo constructor when Visible(constructor) => $"new({Parameters(constructor)})",
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => null,
        MethodInfo method when Visible(method) => $"{Modifiers(method)}{Name(method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)}){(method.IsGenericMethodDefinition ? Constraints(method.GetGenericArguments()) : "")}",
        PropertyInfo property when property.GetMethod is { } get && Visible(get) => $"{Modifiers(get)}{Required(property)}{Name(property.PropertyType)} {property.Name} {{ get;{Setter(property)} }}",
        FieldInfo field when field.IsPublic => field.IsLiteral ? $"const {Name(field.FieldType)} {field.Name} = {Value(field.GetRawConstantValue())}" : $"{Name(field.FieldType)} {field.Name}",
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

    private static string Constraints(IEnumerable<Type> arguments) => string.Concat(arguments.Where(argument => argument.IsGenericParameter).Select(Constraint));

    private static string Constraint(Type argument)
    {
        var attributes = argument.GenericParameterAttributes;
        var constraints = new List<string>();
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            constraints.Add("class");
        if (attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            constraints.Add("struct");
        constraints.AddRange(argument.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(Name).Order(StringComparer.Ordinal));
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            constraints.Add("new()");
        return constraints.Count == 0 ? "" : $" where {argument.Name} : {string.Join(", ", constraints)}";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{(parameter.IsOut ? "out " : "")}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = " + Value(parameter.RawDefaultValue) : "")}"));

    private static string Attributes(MemberInfo member) => string.Concat(member.GetCustomAttributesData()
        .Where(data => data.AttributeType.Assembly == typeof(IPluginFactory).Assembly || ForeignAttributes.Contains(data.AttributeType))
        // The compiler itself marks constructors of types with required members as obsolete, for older compilers.
        .Where(data => data.AttributeType != typeof(ObsoleteAttribute) || !member.IsDefined(typeof(CompilerFeatureRequiredAttribute)))
        .Select(Attribute).Order(StringComparer.Ordinal).Select(text => text + " "));

    private static string Attribute(CustomAttributeData data)
    {
        var name = data.AttributeType.Name;
        var arguments = data.ConstructorArguments.Select(Value).Concat(data.NamedArguments.OrderBy(a => a.MemberName, StringComparer.Ordinal).Select(a => $"{a.MemberName} = {Value(a.TypedValue)}")).ToList();
        return $"[{name[..^nameof(Attribute).Length]}{(arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})")}]";
    }

    private static string Value(CustomAttributeTypedArgument argument) =>
        argument.ArgumentType.IsEnum ? Enum.ToObject(argument.ArgumentType, argument.Value!).ToString()! : Value(argument.Value);

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        Type type => $"typeof({Name(type)})",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Item))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Item(object item) => item is CustomAttributeTypedArgument argument ? Value(argument) : Value(item);

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
