using PluginNvm.Contracts;

namespace PluginNvm.Admission.Rules;

/// <summary>What rules that do not choose among classes of ways ask of a cache.</summary>
internal static class OneClass
{
    /// <exception cref="ModelException">There are several classes.</exception>
    public static void Require(string plugin, IReadOnlyList<int> wayClasses)
    {
        if (wayClasses.Count > 1)
            throw new ModelException($"admission '{plugin}': the ways are of {wayClasses.Count} classes ({string.Join(", ", wayClasses)} ways), and it does not choose among them; 'by-kind' does");
    }
}
