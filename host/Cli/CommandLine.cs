using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Logging;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Cli;

/// <summary>The command line: built-in verbs and those that command plugins add.</summary>
internal static class CommandLine
{
    private static readonly Option<string[]> Plugins = new("--plugins")
    {
        Description = "A further folder with plugins; may be repeated.",
        HelpName = "FOLDER",
        Recursive = true,
        AllowMultipleArgumentsPerToken = false,
    };

    private static readonly Option<bool> Verbose = new("--verbose", "-v")
    {
        Description = "Show which plugins were found, which one answered, and why others did not.",
        Recursive = true,
    };

    /// <summary>Runs a command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, ConsoleLog log, ILoggerFactory loggers, CancellationToken cancellation)
    {
        if (args.Any(arg => arg is "-v" or "--verbose"))
            log.Minimum = LogLevel.Information;
        var missing = PluginFolders(args).FirstOrDefault(folder => !Directory.Exists(folder));
        if (missing is not null)
        {
            await Console.Error.WriteLineAsync(missing.Length == 0 ? "error: --plugins: the name of the folder is empty" : $"error: --plugins: no folder '{missing}'; looked for {Path.GetFullPath(missing)}");
            return ExitCode.Usage;
        }

        using var session = new Session(log, loggers, PluginFolders(args).Select(Path.GetFullPath).ToList());
        try
        {
            return await Interruption.Guard(() => InvokeAsync(session, args, cancellation), cancellation);
        }
        catch (DiagnosticException exception)
        {
            session.Print(exception);
            return exception.Diagnostics.Any(diagnostic => DiagnosticCodes.IsInfrastructure(diagnostic.Code)) ? ExitCode.Infrastructure : ExitCode.ManifestInvalid;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("interrupted; finished points are kept, the same command continues");
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"error {DiagnosticCodes.Unwritable}: {exception.Message}{(ReportOutput.IsFull(exception.HResult) ? "; finished points are kept, the same command continues when there is room" : "")}");
            return ExitCode.Infrastructure;
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync($"internal error: {exception.GetType().Name}: {exception.Message} This is a fault of pluginnvm; with -v it shows where.");
            loggers.CreateLogger("pluginnvm").LogInformation("{Trace}", exception.ToString());
            return ExitCode.Infrastructure;
        }
    }

    // Building the verbs loads the plugin whose verb was typed, so it belongs to what Ctrl-C ends.
    private static async Task<int> InvokeAsync(Session session, string[] args, CancellationToken cancellation)
    {
        // A response file could hold options that are read before the rest is parsed.
        var result = Root(session, args).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0 && result.Action is ParseErrorAction)
        {
            foreach (var message in Messages(result))
                await Console.Error.WriteLineAsync($"error: {message}");
            await Console.Error.WriteLineAsync($"See '{CommandPath(result.CommandResult)} --help'.");
            return ExitCode.Usage;
        }
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        return await result.InvokeAsync(configuration, cancellation);
    }

    private static IEnumerable<string> Messages(ParseResult result)
    {
        var command = result.CommandResult.Command;
        return command is { Action: null, Subcommands.Count: > 0 } && result.UnmatchedTokens.FirstOrDefault() is { } word && !word.StartsWith('-')
            ? [$"no command '{CommandPath(result.CommandResult)} {word}'; {Suggestions.For(word, command.Subcommands.Select(known => known.Name), "commands")}"]
            : result.Errors.Select(error => error.Message).Distinct();
    }

    private static RootCommand Root(Session session, string[] args)
    {
        var root = new RootCommand(
            """
            Cross-layer modelling of non-volatile memories in deep-learning systems: a manifest names parts, plugins make them,
            each point of the experiment flows from memory technology to metrics and reports.

            Example:
              pluginnvm run examples/deepnvm/iso-capacity.json
            """)
        {
            Plugins,
            Verbose,
            RunCommand.Create(session),
            ValidateCommand.Create(session),
            PlanCommand.Create(session),
            PluginsCommand.Create(session),
            SchemaCommand.Create(session),
            DoctorCommand.Create(session),
            ReportCommand.Create(session),
            CompareCommand.Create(session),
        };
        PluginVerbs.AddTo(root, session, args);
        return root;
    }

    private static IEnumerable<string> PluginFolders(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--plugins" && i + 1 < args.Length)
                yield return args[++i];
            else if (args[i].StartsWith("--plugins=", StringComparison.Ordinal) || args[i].StartsWith("--plugins:", StringComparison.Ordinal))
                yield return args[i]["--plugins=".Length..];
        }
    }

    private static string CommandPath(CommandResult? command)
    {
        var names = new List<string>();
        for (SymbolResult? at = command; at is CommandResult result; at = at.Parent)
            names.Insert(0, result.Command is RootCommand ? "pluginnvm" : result.Command.Name);
        return string.Join(' ', names);
    }
}
