using PluginNvm.Host.Binding;
using PluginNvm.Host.Experiments;
using PluginNvm.Host.Json;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Cli;

/// <summary>One call of <c>pluginnvm run</c>.</summary>
internal sealed class RunJob(Session session, string path)
{
    /// <summary>Changes of the manifest, <c>path=value</c>.</summary>
    public required IReadOnlyList<string> Set { get; init; }

    /// <summary>The output folder, or null for the default.</summary>
    public required string? Output { get; init; }

    /// <summary>Points run at once.</summary>
    public required int Jobs { get; init; }

    /// <summary>The points to run, or null for all.</summary>
    public required string? Points { get; init; }

    /// <summary>Whether only to show what would be run.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Whether the lock file must match.</summary>
    public required bool Locked { get; init; }

    /// <summary>Runs.</summary>
    /// <returns>The exit code.</returns>
    public int Run(CancellationToken cancellation)
    {
        var experiment = ManifestArgument.Open(session, path, Set);
        if (PointList.Parse(Points, experiment.Axes, out var points) is { } error)
        {
            session.Error.WriteLine($"error: --points: {error}");
            return ExitCode.Usage;
        }
        var folderPath = Output ?? (RunOrigin.IsOfRun(path) ? Path.GetDirectoryName(Path.GetFullPath(path))! : Path.Combine("results", Path.GetFileNameWithoutExtension(path)));
        if (DryRun)
            return Show(experiment, points, folderPath);

        var folder = OutputFolder.Prepare(folderPath);
        using var held = FolderLock.Take(folder.Path);
        if (!CheckLock(experiment, folder, out var locked))
            return ExitCode.PluginProblem;
        using var store = OpenStore(folder, experiment.BaseFolder, ref locked);
        if (store is null)
            return ExitCode.PluginProblem;
        if (KnownDamage.Note(folder.Segments, store.Damage) is { Count: > 0 } damage)
        {
            session.Error.WriteLine($"note: {damage.Sum(segment => segment.Value)} bytes of {folder.Segments} ({string.Join(", ", damage.Select(segment => segment.Key))}) are damaged or were cut short; "
                + $"{store.Count} finished points were read, the others are run again");
        }
        folder.WriteDescription(experiment, RunOrigin.Of(path, Set, folder.Path), locked);
        session.Log.AlsoTo(folder.OpenLog());

        using var parts = new PartStore((part, exception) =>
            session.Error.WriteLine($"warning {DiagnosticCodes.PluginThrew}: {part}: threw {exception.GetType().Name} when it was disposed: {exception.Message}"));
        var context = new RunContext(store.AddFurtherInput);
        var progress = new Progress(points.Count);
        PointOutcomes run;
        try
        {
            run = progress.Show(session, () => ExperimentRunner.Run(experiment, points, store, parts, context, Jobs, progress.Finished, cancellation), cancellation);
        }
        finally
        {
            folder.WriteLock(locked.With(store.FurtherInputs));
        }
        session.Error.WriteLine($"{progress.Summary}; results in {folder.Path}");

        var outcomes = ExperimentRunner.WithFinished(experiment, run);
        folder.WriteOutcomes(experiment, outcomes, CommandFor(folder.Path));
        var report = ReportBuilder.Build(experiment.Axes, experiment.Frame, outcomes, RunEnvironment.Describe(locked));
        var reportsWork = ReportWriting.WriteAll(session, (ListNode)experiment.Plan[nameof(ExperimentManifest.Reports)], report, folder, parts, cancellation);
        folder.Reports.RemoveOthers();
        foreach (var warning in ReportBuilder.MissingMetrics(experiment.Frame, experiment.Axes, outcomes))
            session.Error.WriteLine($"warning {DiagnosticCodes.UnknownMetric}: {warning}");
        return Conclude(experiment, run, reportsWork);
    }

    private int Show(Experiment experiment, IReadOnlyList<int> points, string folder)
    {
        using var store = ResultStore.Open(new OutputFolder(folder).Segments);
        var finished = points.Count(point => store.TryGet(experiment.KeyOf(experiment.Axes.IndicesOf(point)), out _));
        session.Out.WriteLine($"{experiment.Frame.Title}: {points.Count} points, {finished} of them finished in {folder}, {points.Count - finished} to run");
        return ExitCode.Ok;
    }

    /// <summary>Tells what changed since the folder's last run; with <c>--locked</c> nothing may have.</summary>
    private bool CheckLock(Experiment experiment, OutputFolder folder, out LockFile locked)
    {
        locked = LockFile.Of(experiment);
        var earlier = LockFile.Read(folder.LockPath);
        if (earlier is null && Locked)
        {
            session.Error.WriteLine($"{folder.LockPath}: error {DiagnosticCodes.NotAsLocked}: --locked needs the lock file of an earlier run");
            return false;
        }
        var differences = earlier is null ? [] : LockDifference.Between(earlier, locked).ToList();
        foreach (var difference in differences)
        {
            session.Error.WriteLine(Locked ? NotAsLocked(folder, difference.Text)
                : $"note: since the last run into {folder.Path}, {difference.Text}{(difference.ConcernsPoints ? "; points it concerns are run again" : "")}");
        }
        return !Locked || differences.Count == 0;
    }

    private static string NotAsLocked(OutputFolder folder, string what) => $"{folder.LockPath}: error {DiagnosticCodes.NotAsLocked}: {what}";

    /// <summary>
    /// Opens the finished points. A file that an input file named is no part of their keys, as it is known only after they ran; when one changed, no finished point can be
    /// trusted, and the segments are set aside. What earlier points read in this way stays in the lock, also when this run finds all of them finished.
    /// </summary>
    /// <returns>Null when the lock must match and does not.</returns>
    private ResultStore? OpenStore(OutputFolder folder, string baseFolder, ref LockFile locked)
    {
        var store = ResultStore.Open(folder.Segments);
        var earlier = locked.With(store.FurtherInputs).With(LockFile.Read(folder.LockPath)?.FurtherInputs ?? []);
        var changed = earlier.ChangedFurtherInputs(baseFolder).ToList();
        if (changed.Count == 0)
        {
            locked = earlier;
            return store;
        }
        store.Dispose();
        if (Locked)
        {
            foreach (var input in changed)
                session.Error.WriteLine(NotAsLocked(folder, $"input {input}, which another input names, changed"));
            return null;
        }
        if (Directory.Exists(folder.Segments))
        {
            var aside = Enumerable.Range(1, int.MaxValue).Select(i => $"{folder.Segments}-stale-{i}").First(name => !Directory.Exists(name));
            Directory.Move(folder.Segments, aside);
            session.Error.WriteLine($"note: since the last run into {folder.Path}, {string.Join(", ", changed)} changed; all points are run again, the old ones are in {aside}");
        }
        return ResultStore.Open(folder.Segments);
    }

    /// <summary>The command that runs single points of this run, into a folder beside its results.</summary>
    private string CommandFor(string folder)
    {
        static string Quoted(string word) => word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./\\:=,+@".Contains(c, StringComparison.Ordinal)) ? word
            : OperatingSystem.IsWindows() ? $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

        string[] words =
        [
            "pluginnvm", "run", path,
            .. Set.SelectMany(assignment => new[] { "--set", assignment }),
            .. session.ExtraFolders.SelectMany(plugins => new[] { "--plugins", Path.GetRelativePath(Directory.GetCurrentDirectory(), plugins) }),
            "--out", Path.Combine(folder, "alone"),
        ];
        return string.Join(' ', words.Select(Quoted));
    }

    private int Conclude(Experiment experiment, PointOutcomes outcomes, bool reportsWork)
    {
        var faulty = experiment.Plan.Parts().Where(part => part.Fault is not null).ToList();
        foreach (var failure in outcomes.Failures.GroupBy(failure => (failure.Code, failure.Plugin, failure.Message)))
        {
            var plugin = failure.Key.Plugin.Length == 0 ? "" : failure.Key.Plugin + ": ";
            var place = faulty.FirstOrDefault(part => (part.Fault!.Code, part.Name, part.Fault.Message) == failure.Key)?.Place is { } found ? $"{found}: " : "";
            session.Error.WriteLine($"{place}error {failure.Key.Code}: {plugin}{failure.Key.Message} ({failure.Count()} of {outcomes.Points.Count} points, first: point {failure.First().Point})");
        }
        return !reportsWork || outcomes.Failures.Any(failure => failure.Code == DiagnosticCodes.UnknownPlugin || failure.Code.StartsWith("PN04", StringComparison.Ordinal)) ? ExitCode.PluginProblem
            : outcomes.Failures.Count > 0 ? ExitCode.PointsFailed
            : ExitCode.Ok;
    }
}
