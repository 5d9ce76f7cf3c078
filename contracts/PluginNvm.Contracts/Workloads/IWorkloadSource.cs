namespace PluginNvm.Contracts;

/// <summary>What does the program do?</summary>
[PluginKind("workload")]
public interface IWorkloadSource
{
    /// <summary>The workload. Sources that read files report malformed content with its place.</summary>
    /// <exception cref="ModelException">The input is malformed, or the options name something the source does not hold.</exception>
    Workload Load(CancellationToken cancellation);
}
