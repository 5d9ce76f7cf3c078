using System.Diagnostics;
using System.Runtime.Loader;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Host.Experiments;

/// <summary>Runs one point: build its system, run it, check the result, measure.</summary>
internal sealed class PointRunner(Experiment experiment, PartStore parts, IPluginContext context)
{
    private readonly PlanNode _system = experiment.Plan[nameof(ExperimentManifest.System)];
    private readonly ListNode _metrics = (ListNode)experiment.Plan[nameof(ExperimentManifest.Metrics)];

    /// <summary>Runs a point.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public PointOutcome Run(int point, CancellationToken cancellation)
    {
        try
        {
            return new PointOutcome(point, Measure(point, cancellation), null);
        }
        catch (PointFailedException failure)
        {
            return Failed(point, failure.Code, failure.Plugin, failure.Message);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (ModelException exception)
        {
            return Failed(point, DiagnosticCodes.ModelRefused, Blame(exception), exception.Message);
        }
        catch (PluginFaultException exception)
        {
            return Failed(point, exception.Fault.Code, exception.Fault.Plugin, exception.Fault.Message);
        }
        catch (Exception exception)
        {
            return Failed(point, DiagnosticCodes.PluginThrew, Blame(exception), $"threw {exception.GetType().Name}: {exception.Message}");
        }
    }

    private PointRecord Measure(int point, CancellationToken cancellation)
    {
        using var scope = new PointScope(experiment.Axes, experiment.Axes.IndicesOf(point), parts, context);
        var system = (IMemorySystem)_system.Build(scope)!;
        var result = system.Run(cancellation);
        if (ResultChecks.Check(result) is { } wrong)
            throw new PointFailedException(DiagnosticCodes.BadValue, NameOf(_system, scope), wrong);

        var metrics = (IReadOnlyList<IMetric>)_metrics.Build(scope);
        var values = new List<MetricValue>();
        var headlines = new List<string>();
        for (var i = 0; i < metrics.Count; i++)
        {
            var measured = metrics[i].Measure(result);
            if (ResultChecks.Check(measured) is { } bad)
                throw new PointFailedException(DiagnosticCodes.BadValue, NameOf(_metrics.Items[i], scope), bad);
            headlines.Add(measured[0].Name);
            AddNew(measured, values, NameOf(_metrics.Items[i], scope));
        }
        return new PointRecord
        {
            Values = values,
            Headlines = headlines,
            Tables = result.Tables,
            Figures = result.Figures,
            Provenance = result.Provenance,
        };
    }

    /// <summary>Metrics may share parts, but then they must agree on them.</summary>
    private static void AddNew(IReadOnlyList<MetricValue> measured, List<MetricValue> values, string metric)
    {
        foreach (var value in measured)
        {
            var same = values.Find(other => other.Name == value.Name);
            if (same is null)
                values.Add(value);
            else if (!same.Value.Equals(value.Value))
                throw new PointFailedException(DiagnosticCodes.BadValue, metric, FormattableString.Invariant($"measured '{value.Name}' = {value.Value}, which was measured before as {same.Value}"));
        }
    }

    private static string NameOf(PlanNode part, PointScope scope) => part.PartAt(scope.Indices)?.Name ?? "";

    private PointOutcome Failed(int point, string code, string plugin, string message) =>
        new(point, null, new PointFailure(point, experiment.Axes.Coordinates(point), code, plugin, message));

    /// <summary>The plugin whose code threw: the first frame that belongs to a plugin's load context.</summary>
    private static string Blame(Exception exception)
    {
        foreach (var frame in new StackTrace(exception).GetFrames())
        {
            var assembly = frame.GetMethod()?.DeclaringType?.Assembly;
            if (assembly is not null && AssemblyLoadContext.GetLoadContext(assembly) is PluginLoadContext { Name: { } name })
                return name;
        }
        return "";
    }
}
