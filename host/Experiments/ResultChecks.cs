using PluginNvm.Contracts;

namespace PluginNvm.Host.Experiments;

/// <summary>Refuses results that cannot be: values that are not finite, negative energies, times and areas.</summary>
internal static class ResultChecks
{
    /// <summary>What is wrong with a system's result, or null.</summary>
    public static string? Check(SystemResult result)
    {
        if (Bad(result.Time.Seconds))
            return Text("time", result.Time.Seconds);
        foreach (var (path, component) in result.Root.Walk())
        {
            foreach (var (name, value) in Quantities(component))
            {
                if (Bad(value))
                    return Text($"{name} of component '{path}'", value);
            }
            foreach (var (name, value) in component.Counters)
            {
                if (!double.IsFinite(value))
                    return Text($"counter '{name}' of component '{path}'", value);
            }
        }
        var output = result.Outputs.FirstOrDefault(output => !double.IsFinite(output.Value));
        return output is null ? null : Text($"output '{output.Name}'", output.Value);
    }

    /// <summary>What is wrong with a metric's values, or null.</summary>
    public static string? Check(IReadOnlyList<MetricValue> values)
    {
        if (values.Count == 0)
            return "returned no value";
        var bad = values.FirstOrDefault(value => !double.IsFinite(value.Value));
        return bad is null ? null : Text($"metric '{bad.Name}'", bad.Value);
    }

    private static bool Bad(double value) => !double.IsFinite(value) || value < 0;

    private static string Text(string what, double value) => FormattableString.Invariant($"returned {what} = {value}");

    private static IEnumerable<(string Name, double Value)> Quantities(Component component)
    {
        yield return ("dynamic energy", component.DynamicEnergy.Joules);
        yield return ("leakage energy", component.LeakageEnergy.Joules);
        yield return ("leakage power", component.LeakagePower.Watts);
        yield return ("busy time", component.BusyTime.Seconds);
        yield return ("area", component.Area.SquareMetres);
    }
}
