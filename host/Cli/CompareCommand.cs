using System.CommandLine;
using System.Globalization;
using Newtonsoft.Json;
using PluginNvm.Contracts;
using PluginNvm.Host.Experiments;

namespace PluginNvm.Host.Cli;

/// <summary><c>pluginnvm compare</c>.</summary>
internal static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Session session)
    {
        var first = new Argument<string>("first") { Description = "Output folder of a run.", HelpName = "A" };
        var second = new Argument<string>("second") { Description = "Output folder of another run with the same axes.", HelpName = "B" };
        var relative = Tolerance("--relative", "Allowed difference relative to the larger magnitude. Default: 0, equal to the last bit.");
        var absolute = Tolerance("--absolute", "Allowed difference in SI units. Default: 0.");
        var limit = CountOption.Create("--limit", [], "Differences listed.", minimum: 0, usual: 40);
        var json = new Option<bool>("--json") { Description = "Write all differences as JSON." };
        var command = new Command("compare",
            """
            Compares two runs point by point and value by value. Exit code 1 when they differ.

            Example:
              pluginnvm compare results/before results/after --relative 1e-9
            """)
        { first, second, relative, absolute, limit, json };
        command.SetAction(parsed =>
        {
            using var a = FinishedRun.Open(parsed.GetValue(first)!, session.Catalog);
            using var b = FinishedRun.Open(parsed.GetValue(second)!, session.Catalog);
            var comparison = new RunComparison(parsed.GetValue(relative), parsed.GetValue(absolute));
            try
            {
                var differences = comparison.Compare(a, b).ToList();
                if (parsed.GetValue(json))
                    session.Out.WriteLine(JsonConvert.SerializeObject(new { comparison.Axes, comparison.Compared, Differences = differences }, Formatting.Indented));
                else
                    Print(session.Out, comparison, differences, parsed.GetValue(limit));
                return differences.Count == 0 ? ExitCode.Ok : ExitCode.PointsFailed;
            }
            catch (ModelException exception)
            {
                session.Error.WriteLine($"error: {exception.Message}");
                return ExitCode.PointsFailed;
            }
        });
        return command;
    }

    private static Option<double> Tolerance(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "NUMBER",
        DefaultValueFactory = _ => 0,
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens.Single().Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0)
                return number;
            result.AddError($"{name} takes a number of at least 0, not '{result.Tokens.Single().Value}'.");
            return 0;
        },
    };

    private static void Print(TextWriter output, RunComparison comparison, List<RunDifference> differences, int limit)
    {
        output.WriteLine($"{comparison.Compared} values compared, {differences.Count} differ");
        foreach (var metric in differences.GroupBy(difference => difference.Metric))
        {
            var worst = metric.Max(difference => Math.Abs(difference.Relative ?? 0));
            output.WriteLine(FormattableString.Invariant($"  {metric.Key}: {metric.Count()} differ, at most by {worst:P3}"));
        }
        foreach (var difference in differences.Take(limit))
        {
            var where = string.Join(", ", difference.Coordinates.Select((label, i) => $"{comparison.Axes[i]} = {label}"));
            output.WriteLine(FormattableString.Invariant($"    {where}: {difference.Metric} {Text(difference.First)} -> {Text(difference.Second)}"));
        }
        if (differences.Count > limit)
            output.WriteLine($"    and {differences.Count - limit} more");
    }

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "(none)";
}
