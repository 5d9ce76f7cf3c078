using PluginNvm.Contracts;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Experiments;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Cli;

/// <summary>Writes a manifest's reports. One that fails does not keep the others from being written.</summary>
internal static class ReportWriting
{
    /// <summary>Writes every report.</summary>
    /// <param name="session">The streams.</param>
    /// <param name="reports">A list of reports.</param>
    /// <param name="report">What to write.</param>
    /// <param name="folder">Where.</param>
    /// <param name="parts">The run's parts.</param>
    /// <param name="cancellation">Set by Ctrl-C.</param>
    /// <returns>Whether all of them worked.</returns>
    /// <exception cref="IOException">The folder cannot be written, or its disk is full.</exception>
    public static bool WriteAll(Session session, ListNode reports, ExperimentReport report, OutputFolder folder, PartStore parts, CancellationToken cancellation)
    {
        var output = new ReportOutput(session.Out, folder);
        using var scope = PointScope.WithoutAxes(parts, new RunContext());
        var works = true;
        foreach (var node in reports.Items.Cast<PartNode>())
        {
            try
            {
                ((IReportWriter)node.Build(scope)).Write(report, output, cancellation);
            }
            catch (PointFailedException failure)
            {
                works = false;
                session.Error.WriteLine($"error {failure.Code}: {failure.Plugin}: {failure.Message}");
            }
            catch (Exception exception) when (!output.IsRefusal(exception) && !(exception is OperationCanceledException && cancellation.IsCancellationRequested))
            {
                works = false;
                session.Error.WriteLine($"error {DiagnosticCodes.PluginThrew}: {node.Name}: threw {exception.GetType().Name}: {exception.Message}");
            }
        }
        return works;
    }
}
