using PluginNvm.Host.Binding;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Host.Cli;

/// <summary>Loads and composes every plugin and makes its options once.</summary>
/// <param name="Working">How many plugins work.</param>
/// <param name="Faults">What is wrong, each once.</param>
internal sealed record PluginCheck(int Working, IReadOnlyList<PluginFault> Faults)
{
    /// <summary>Checks all plugins of a session.</summary>
    public static PluginCheck Of(Session session)
    {
        var working = 0;
        var faults = new List<PluginFault>();
        foreach (var entry in session.Catalog.Entries.Where(entry => entry.Fault is null))
        {
            try
            {
                var options = session.Catalog.Load(entry).Factory.OptionsType;
                if (OptionsCheck.ProblemOf(options) is { } problem)
                    faults.Add(OptionsFault(entry, problem));
                else
                    working++;
            }
            catch (PluginFaultException exception)
            {
                faults.Add(exception.Fault);
            }
        }
        return new PluginCheck(working, session.Catalog.Faults.Concat(session.Refused).Concat(faults).Distinct().ToList());
    }

    /// <summary>The fault of a plugin whose options record is of no use.</summary>
    public static PluginFault OptionsFault(PluginEntry entry, string problem) =>
        new(PluginFaultCodes.Options, entry.Package.Name, $"{entry.Kind} {entry.Id} ({entry.TypeName}) {problem}");
}
