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
        var second = new Argument<string?>("second") { Description = "Output folder of another run. Default: A, two sets of whose points --where and --against choose.", HelpName = "B", Arity = ArgumentArity.ZeroOrOne };
        var where = Members("--where", "Only the points of A with this member; may be repeated for other axes. The axis no longer tells points apart.");
        var against = Members("--against", "Only the points of B with this member, likewise.");
        var relative = Tolerance("--relative", "Allowed difference relative to the larger magnitude. Default: 0, equal to the last bit.");
        var absolute = Tolerance("--absolute", "Allowed difference in SI units. Default: 0.");
        var limit = CountOption.Create("--limit", [], "Differences listed.", minimum: 0, usual: 40);
        var json = new Option<bool>("--json") { Description = "Write all differences as JSON." };
        var command = new Command("compare",
            """
            Compares two runs, or two sets of points, point by point and value by value. Points belong together when their members are the same on every
            axis that neither --where nor --against names. Exit code 1 when they differ; points that failed differ when their error codes do.

            Example:
              pluginnvm compare results/before results/after --relative 1e-9
              pluginnvm compare results/iso-capacity --where technology=sram --against technology=stt-mram
            """)
        { first, second, where, against, relative, absolute, limit, json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(second) is null && parsed.GetValue(against) is null or [])
            {
                session.Error.WriteLine("error: one folder is compared with itself only by --against, which chooses the points that those of --where are compared with; or name a second folder");
                return ExitCode.Usage;
            }
            using var a = RunFolderArgument.Open(session, parsed.GetValue(first)!);
            using var other = parsed.GetValue(second) is { } path ? RunFolderArgument.Open(session, path) : null;
            if (Set(session, a, where, parsed) is not { } ours || Set(session, other ?? a, against, parsed) is not { } theirs)
                return ExitCode.Usage;
            var comparison = new RunComparison(parsed.GetValue(relative), parsed.GetValue(absolute));
            try
            {
                var differences = comparison.Compare(ours, theirs).ToList();
                if (comparison.Compared == 0)
                    throw new ModelException("there is nothing to compare: neither set has a point that was run");
                if (parsed.GetValue(json))
                    session.Out.WriteLine(JsonConvert.SerializeObject(new { Where = ours.Fixed, Against = theirs.Fixed, comparison.Axes, comparison.Compared, Differences = differences }, Formatting.Indented));
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

    private static PointSet? Set(Session session, FinishedRun run, Option<string[]> option, ParseResult parsed)
    {
        if (PointSet.Parse(run, parsed.GetValue(option) ?? [], out var set) is not { } error)
            return set;
        session.Error.WriteLine($"error: {option.Name}: {error}");
        return null;
    }

    private static Option<string[]> Members(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "AXIS=MEMBER",
        AllowMultipleArgumentsPerToken = false,
    };

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
        foreach (var metric in differences.GroupBy(difference => (difference.Metric, IsStatus: difference.FirstStatus is not null)))
        {
            var worst = metric.Max(difference => Math.Abs(difference.Relative ?? 0));
            output.WriteLine($"  {metric.Key.Metric}: {metric.Count()} differ{(metric.Key.IsStatus ? "" : FormattableString.Invariant($", at most by {worst:P3}"))}");
        }
        foreach (var difference in differences.Take(limit))
        {
            var where = string.Concat(difference.Coordinates.Select((label, i) => $"{(i == 0 ? "" : ", ")}{comparison.Axes[i]} = {label}"));
            var (first, second) = (difference.FirstStatus ?? Text(difference.First), difference.SecondStatus ?? Text(difference.Second));
            output.WriteLine($"    {where}{(where.Length == 0 ? "" : ": ")}{difference.Metric} {first} -> {second}");
        }
        if (differences.Count > limit)
            output.WriteLine($"    and {differences.Count - limit} more");
    }

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "(none)";
}
