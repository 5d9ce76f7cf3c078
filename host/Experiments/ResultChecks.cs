using PluginNvm.Contracts;

namespace PluginNvm.Host.Experiments;

/// <summary>Refuses results that cannot be: values that are not finite, negative energies, times and areas.</summary>
internal static class ResultChecks
{
    /// <summary>What is wrong with a system's result, or null.</summary>
    public static string? Check(SystemResult? result)
    {
        if (result is null)
            return "returned no result";
        if (Missing(result) is { } missing)
            return $"returned a result whose {missing} is null";
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
        return output is null ? result.Tables.Select(Check).FirstOrDefault(wrong => wrong is not null) : Text($"output '{output.Name}'", output.Value);
    }

    /// <summary>What is wrong with a metric's values, or null.</summary>
    public static string? Check(IReadOnlyList<MetricValue>? values)
    {
        if (values is null or { Count: 0 })
            return "returned no value";
        var bad = values.FirstOrDefault(value => !double.IsFinite(value.Value));
        return bad is null ? null : Text($"metric '{bad.Name}'", bad.Value);
    }

    /// <summary>Cells must be what the result store gives back unchanged.</summary>
    private static string? Check(ResultTable table)
    {
        if (table.Rows.Any(row => row.Count != table.Columns.Count))
            return $"returned the table '{table.Name}' with a row that has not one cell for each of its {table.Columns.Count} columns";
        foreach (var cell in table.Rows.SelectMany(row => row))
        {
            if (cell is double number && !double.IsFinite(number))
                return Text($"a cell of table '{table.Name}'", number);
            if (cell is not (null or string or double or long or bool))
                return $"returned the table '{table.Name}' with a cell of type {cell.GetType().Name}; cells are texts, doubles, longs, truth values or null";
        }
        return null;
    }

    private static string? Missing(SystemResult result) =>
        result.Root is null ? nameof(result.Root)
        : result.Outputs is null ? nameof(result.Outputs)
        : result.Tables is null ? nameof(result.Tables)
        : result.Figures is null ? nameof(result.Figures)
        : result.Provenance is null ? nameof(result.Provenance)
        : null;

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
