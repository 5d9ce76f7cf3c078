namespace PluginNvm.Contracts;

/// <summary>
/// Which verb does a plugin add to the command line? The plugin's id is the verb with its noun, for example <c>workload show</c>;
/// each property of its options record becomes an option <c>--name</c>, bound by the same rules as a manifest.
/// </summary>
[PluginKind("command")]
public interface ICommand
{
    /// <summary>Runs the command.</summary>
    /// <param name="console">Where it writes.</param>
    /// <param name="cancellation">Set by Ctrl-C.</param>
    /// <returns>The process's exit code: 0 for success.</returns>
    /// <exception cref="ModelException">A part cannot answer.</exception>
    int Run(ICommandConsole console, CancellationToken cancellation);
}

/// <summary>The streams of a command: results go to one, everything else to the other.</summary>
public interface ICommandConsole
{
    /// <summary>Results.</summary>
    TextWriter Output { get; }

    /// <summary>Progress, warnings and errors.</summary>
    TextWriter Error { get; }
}
