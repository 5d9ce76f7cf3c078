using PluginNvm.Host.Experiments;

namespace PluginNvm.Host.Cli;

/// <summary>The output folder of a run on the command line.</summary>
internal static class RunFolderArgument
{
    /// <summary>Opens a folder, and says when results are missing that its run should have.</summary>
    /// <exception cref="Json.DiagnosticException">The folder holds no finished run, or one that is damaged.</exception>
    public static FinishedRun Open(Session session, string path)
    {
        var run = FinishedRun.Open(path, session.Catalog);
        if (run.Missing == 0)
            return run;
        var damage = run.Outcomes.Store.Damage;
        session.Error.WriteLine($"note: {run.Missing} of {run.Outcomes.Points.Count} points have no result in {path}: they were not run, or the segment that held them is "
            + $"{(damage.Count == 0 ? "gone" : $"damaged ({string.Join(", ", damage.Keys)})")}; 'pluginnvm run {path}/manifest.json' runs them");
        return run;
    }
}
