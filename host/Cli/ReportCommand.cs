using System.CommandLine;
using Newtonsoft.Json.Linq;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Experiments;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Cli;

/// <summary><c>pluginnvm report</c>.</summary>
internal static class ReportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Session session)
    {
        var folder = new Argument<string>("folder") { Description = "Output folder of a run.", HelpName = "DIR" };
        var reports = new Option<string[]>("--as") { Description = "The report to write, as a manifest names it; may be repeated. Default: table.", HelpName = "REPORT" };
        var command = new Command("report",
            """
            Writes reports of a finished run again, in other forms if wanted, without running anything.

            Example:
              pluginnvm report results/iso-capacity --as html --as csv
            """)
        { folder, reports };
        command.SetAction((parsed, cancellation) => Task.FromResult(Write(session, parsed.GetValue(folder)!, parsed.GetValue(reports), cancellation)));
        return command;
    }

    private static int Write(Session session, string folder, string[]? reports, CancellationToken cancellation)
    {
        using var run = RunFolderArgument.Open(session, folder);
        var wanted = reports is { Length: > 0 } given ? given : ["table"];
        var document = JsonDocumentText.Parse("--as", new JArray(wanted.Select(text => ArgumentJson.Of(text, typeof(IReportWriter)))).ToString(Newtonsoft.Json.Formatting.None));
        var errors = new List<Diagnostic>();
        var binder = new JsonBinder(document, AxisSet.None, session.Catalog, Directory.GetCurrentDirectory(), errors) { Seed = new Seed((ulong)run.Frame.Seed) };
        var node = binder.Bind(document.Root, typeof(IReadOnlyList<IReportWriter>), null, null, "--as");
        if (errors.Count > 0 || node is not ListNode list)
        {
            foreach (var error in errors)
                session.Error.WriteLine($"error {error.Code}: {error.Message}");
            return ExitCode.Usage;
        }
        using var parts = new PartStore();
        var works = ReportWriting.WriteAll(session, list, run.Report, run.Folder, parts, cancellation);
        run.Folder.Reports.Keep();
        return works ? ExitCode.Ok : ExitCode.PluginProblem;
    }
}
