using System.Reflection;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Binding;

/// <summary>Finds what keeps an options record from being bound, before a manifest asks for it.</summary>
internal static class OptionsCheck
{
    /// <summary>What is wrong with an options record, or null.</summary>
    /// <param name="options">A class with a public constructor without parameters.</param>
    public static string? ProblemOf(Type options) => ProblemOf(options, [options]);

    private static string? ProblemOf(Type record, IReadOnlyList<Type> within)
    {
        object defaults;
        try
        {
            defaults = Activator.CreateInstance(record)!;
        }
        catch (Exception e)
        {
            return $"has the options {record.Name}, which cannot be made: {Reason(e)}";
        }
        return TypeShapes.Bindable(record).Select(property => ProblemOf(property, defaults, within)).FirstOrDefault(problem => problem is not null);
    }

    private static string? ProblemOf(PropertyInfo property, object defaults, IReadOnlyList<Type> within)
    {
        var name = $"{property.DeclaringType!.Name}.{property.Name}";
        try
        {
            property.GetValue(defaults);
        }
        catch (Exception e)
        {
            return $"has the option {name}, which cannot be read: {Reason(e)}";
        }
        return ProblemOf(property.PropertyType, name, within);
    }

    private static string? ProblemOf(Type declared, string name, IReadOnlyList<Type> within)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (TypeShapes.KindOf(type) is not null || Scalars.IsScalar(type) || type == typeof(InputFile))
            return null;
        if ((TypeShapes.ItemOf(type) ?? TypeShapes.MapValueOf(type)) is { } inner)
            return ProblemOf(inner, name, within);
        if (!TypeShapes.IsRecord(type) || type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
            return $"has the option {name} of type {type.Name}, which no manifest can state: use a quantity, text, bool, int, long, double, an enumeration, a contract, InputFile, a record, IReadOnlyList or IReadOnlyDictionary of string.";
        return within.Contains(type) ? null : ProblemOf(type, [.. within, type]);
    }

    private static string Reason(Exception e)
    {
        var cause = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
        return $"{cause.GetType().Name}: {cause.Message}";
    }
}
