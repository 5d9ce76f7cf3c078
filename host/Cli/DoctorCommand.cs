using System.CommandLine;
using System.Runtime.InteropServices;
using PluginNvm.Host.Experiments;

namespace PluginNvm.Host.Cli;

/// <summary><c>pluginnvm doctor</c>.</summary>
internal static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Session session)
    {
        var command = new Command("doctor",
            """
            Checks the installation: versions, plugin folders, whether every plugin can be made, and whether results can be written here.

            Example:
              pluginnvm doctor
            """);
        command.SetAction(_ =>
        {
            var problems = 0;
            void Report(bool good, string what)
            {
                problems += good ? 0 : 1;
                session.Out.WriteLine($"{(good ? "ok     " : "PROBLEM")} {what}");
            }

            Report(true, $"pluginnvm {RunEnvironment.ToolVersion}, contracts {RunEnvironment.ContractsVersion}");
            Report(true, $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} processors");
            foreach (var folder in session.Catalog.Folders.Where(Directory.Exists))
                Report(true, $"plugin folder {folder}");
            foreach (var kind in session.Catalog.Entries.GroupBy(entry => entry.Kind))
                Report(true, $"{kind.Count(),3} of kind {kind.Key}: {string.Join(", ", kind.Select(entry => entry.Id))}");
            Report(session.Catalog.Entries.Count > 0, $"{session.Catalog.Entries.Count} plugins in {session.Catalog.Packages.Count} packages");
            foreach (var fault in PluginCheck.Of(session).Faults)
                Report(false, $"error {fault.Code}: {fault.Plugin}: {fault.Message}");
            var pluginProblems = problems;
            Report(CanWriteHere(), "the current folder can be written (results go to ./results unless --out says otherwise)");
            return pluginProblems > 0 ? ExitCode.PluginProblem : problems > 0 ? ExitCode.Infrastructure : ExitCode.Ok;
        });
        return command;
    }

    private static bool CanWriteHere()
    {
        var probe = Path.Combine(Directory.GetCurrentDirectory(), $".pluginnvm-doctor-{Environment.ProcessId}");
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
