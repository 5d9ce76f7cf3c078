using System.Runtime.ExceptionServices;
using PluginNvm.Host.Binding;

namespace PluginNvm.Host.Experiments;

/// <summary>Runs all points of an experiment in parallel, leaving out those that the log already holds.</summary>
public static class ExperimentRunner
{
    /// <summary>Runs the points.</summary>
    /// <param name="experiment">What to run.</param>
    /// <param name="points">Which points, by index.</param>
    /// <param name="log">Receives each finished point.</param>
    /// <param name="parts">The run's parts; the caller disposes them after the reports.</param>
    /// <param name="jobs">Points run at once, at least 1.</param>
    /// <param name="finished">Called after each point, from any thread.</param>
    /// <param name="cancellation">Ends the run after the points in flight.</param>
    /// <returns>An outcome per given point, in the given order whatever the order of completion.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled; the log holds what finished.</exception>
    /// <exception cref="IOException">The log cannot be written; it holds what finished before.</exception>
    public static IReadOnlyList<PointOutcome> Run(
        Experiment experiment, IReadOnlyList<int> points, PointLog log, PartStore parts, int jobs, Action<PointOutcome> finished, CancellationToken cancellation)
    {
        var runner = new PointRunner(experiment, parts, new RunContext());
        var outcomes = new PointOutcome[points.Count];
        Each(outcomes.Length, jobs, cancellation, i =>
        {
            var point = points[i];
            var key = experiment.KeyOf(experiment.Axes.IndicesOf(point));
            if (log.Finished.TryGetValue(key, out var known))
            {
                outcomes[i] = new PointOutcome(point, known, null);
            }
            else
            {
                outcomes[i] = runner.Run(point, key, cancellation);
                if (outcomes[i].Record is { } record)
                    log.Append(record);
            }
            finished(outcomes[i]);
        });
        return outcomes;
    }

    /// <summary>Calls the body for each index. Whichever token a cancelled body names, cancellation is seen as such; of other failures the first is.</summary>
    private static void Each(int count, int jobs, CancellationToken cancellation, Action<int> body)
    {
        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation }, body);
        }
        catch (AggregateException exception)
        {
            var failures = exception.Flatten().InnerExceptions;
            if (failures.FirstOrDefault(failure => failure is not OperationCanceledException) is { } failure)
                ExceptionDispatchInfo.Throw(failure);
            throw new OperationCanceledException(cancellation);
        }
    }
}
