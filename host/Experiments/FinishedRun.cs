using PluginNvm.Contracts;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Experiments;

/// <summary>The folder of a finished run, read without its plugins and inputs.</summary>
internal sealed class FinishedRun : IDisposable
{
    private FinishedRun(OutputFolder folder, AxisSet axes, ExperimentFrame frame, LockFile locked, PointOutcomes outcomes)
    {
        Folder = folder;
        Axes = axes;
        Frame = frame;
        Locked = locked;
        Outcomes = outcomes;
    }

    /// <summary>The folder.</summary>
    public OutputFolder Folder { get; }

    /// <summary>The axes.</summary>
    public AxisSet Axes { get; }

    /// <summary>Title, baseline, claims, summaries, figures.</summary>
    public ExperimentFrame Frame { get; }

    /// <summary>What made the results.</summary>
    public LockFile Locked { get; }

    /// <summary>What became of each point.</summary>
    public PointOutcomes Outcomes { get; }

    /// <summary>Points that have neither a result nor failed: they were not run, or what the segments held of them is lost.</summary>
    public int Missing => Outcomes.Points.Count - Outcomes.Results().Count() - Outcomes.Failures.Count;

    /// <summary>The report of the run.</summary>
    public ExperimentReport Report => ReportBuilder.Build(Axes, Frame, Outcomes, RunEnvironment.Describe(Locked));

    /// <summary>Opens a folder.</summary>
    /// <exception cref="DiagnosticException">The folder holds no finished run, or one that is damaged.</exception>
    public static FinishedRun Open(string path, PluginCatalog catalog)
    {
        var folder = new OutputFolder(path);
        if (File.Exists(folder.ResolvedPath) && File.Exists(folder.LockPath) && !File.Exists(folder.IndexPath))
        {
            throw new DiagnosticException([new Diagnostic(DiagnosticCodes.Unreadable, new SourceLocation(path, 0, 0),
                $"the run in this folder did not come to its end; 'pluginnvm run {folder.Path}/manifest.json' goes on where it stopped")]);
        }
        if (!File.Exists(folder.ResolvedPath) || !File.Exists(folder.IndexPath) || LockFile.Read(folder.LockPath) is not { } locked)
            throw new DiagnosticException([new Diagnostic(DiagnosticCodes.Unreadable, new SourceLocation(path, 0, 0), "not the folder of a finished run: resolved.json, lock.json and points.idx are looked for")]);

        var (axes, frame) = FrameReader.Read(JsonDocumentText.Load(folder.ResolvedPath), catalog);
        var store = ResultStore.Open(folder.Segments);
        return new FinishedRun(folder, axes, frame, locked, PointIndex.Read(folder.IndexPath, store));
    }

    /// <inheritdoc />
    public void Dispose() => Outcomes.Store.Dispose();
}
