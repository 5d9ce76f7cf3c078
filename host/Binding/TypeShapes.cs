using System.Reflection;
using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Binding;

/// <summary>What the binder asks about types. Nothing is cached here: plugin types must be free to go.</summary>
internal static class TypeShapes
{
    /// <summary>The kind of a contract interface, or null for any other type.</summary>
    public static string? KindOf(Type type) => type.IsInterface ? type.GetCustomAttribute<PluginKindAttribute>()?.Kind : null;

    /// <summary>The item type of a list property, or null.</summary>
    public static Type? ItemOf(Type type)
    {
        if (type.IsArray)
            return type.GetElementType();
        if (!type.IsGenericType)
            return null;
        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(IReadOnlyList<>) || definition == typeof(IReadOnlyCollection<>) || definition == typeof(IEnumerable<>)
            ? type.GetGenericArguments()[0]
            : null;
    }

    /// <summary>The value type of a property that maps names to values, or null.</summary>
    public static Type? MapValueOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && type.GetGenericArguments()[0] == typeof(string)
            ? type.GetGenericArguments()[1]
            : null;

    /// <summary>Whether a type is a quantity with units.</summary>
    public static bool IsQuantity(Type type) => type.IsValueType && typeof(IQuantity).IsAssignableFrom(type);

    /// <summary>Whether a type is bound property by property.</summary>
    public static bool IsRecord(Type type) => type is { IsClass: true, IsAbstract: false } && type != typeof(string) && type.GetConstructor(Type.EmptyTypes) is not null;

    /// <summary>The properties that a manifest may state, in their order of declaration, those of base records first.</summary>
    public static IReadOnlyList<PropertyInfo> Bindable(Type type)
    {
        var levels = new Stack<Type>();
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
            levels.Push(level);
        return levels.SelectMany(level => level.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .ToList();
    }

    /// <summary>Whether a property must be stated.</summary>
    public static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute));

    /// <summary>Whether a property may be null.</summary>
    public static bool IsNullable(PropertyInfo property) =>
        property.PropertyType.IsValueType
            ? Nullable.GetUnderlyingType(property.PropertyType) is not null
            : new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
}
