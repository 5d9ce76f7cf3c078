namespace PluginNvm.Host.Cli;

/// <summary>Sees to it that Ctrl-C ends the process also while a plugin does not listen.</summary>
internal static class Interruption
{
    /// <summary>How long work in flight may take to end by itself.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>Runs work on a thread that does not keep the process alive.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted, and ended or did not end in time.</exception>
    public static async Task<int> Guard(Func<Task<int>> work, CancellationToken cancellation)
    {
        var running = Task.Run(work, CancellationToken.None);
        var interrupted = new TaskCompletionSource();
        await using var registration = cancellation.Register(interrupted.SetResult);
        if (await Task.WhenAny(running, interrupted.Task) != running && await Task.WhenAny(running, Task.Delay(Grace, CancellationToken.None)) != running)
            throw new OperationCanceledException(cancellation);
        return await running;
    }
}
