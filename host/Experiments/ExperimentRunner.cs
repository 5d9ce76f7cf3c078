using System.Runtime.ExceptionServices;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Experiments;

/// <summary>Runs all points of an experiment in parallel, leaving out those that the store already holds.</summary>
public static class ExperimentRunner
{
    /// <summary>Runs the points.</summary>
    /// <param name="experiment">What to run.</param>
    /// <param name="points">Which points, by index, ascending.</param>
    /// <param name="store">Receives each finished point.</param>
    /// <param name="parts">The run's parts; the caller disposes them after the reports.</param>
    /// <param name="context">Handed to every part.</param>
    /// <param name="jobs">Points run at once, at least 1.</param>
    /// <param name="finished">Called after each point, from any thread, with whether it has a result.</param>
    /// <param name="cancellation">Ends the run after the points in flight.</param>
    /// <returns>What became of each point, whatever the order of completion.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled; the store holds what finished.</exception>
    /// <exception cref="IOException">The store cannot be written; it holds what finished before.</exception>
    public static PointOutcomes Run(
        Experiment experiment, IReadOnlyList<int> points, ResultStore store, PartStore parts, IPluginContext context, int jobs, Action<bool> finished, CancellationToken cancellation)
    {
        var runner = new PointRunner(experiment, parts, context);
        var outcomes = new PointOutcomes(points, store);
        Each(points.Count, jobs, cancellation, position =>
        {
            var key = experiment.KeyOf(experiment.Axes.IndicesOf(points[position]));
            if (!store.TryGet(key, out var stored))
            {
                var outcome = runner.Run(points[position], cancellation);
                if (outcome.Failure is { } failure)
                {
                    outcomes.Failed(failure);
                    finished(false);
                    return;
                }
                stored = store.Add(key, outcome.Record!);
            }
            outcomes.Finished(position, stored);
            finished(true);
        });
        return outcomes;
    }

    /// <summary>What is known of every point of the plan, when only some were run: the others are finished already, or not run.</summary>
    public static PointOutcomes WithFinished(Experiment experiment, PointOutcomes run)
    {
        if (run.Points.Count == experiment.Points.Count)
            return run;
        var all = new PointOutcomes(experiment.Points, run.Store);
        for (var position = 0; position < all.Points.Count; position++)
        {
            if (run.Store.TryGet(experiment.KeyOf(experiment.Axes.IndicesOf(all.Points[position])), out var stored))
                all.Finished(position, stored);
        }
        foreach (var failure in run.Failures)
            all.Failed(failure);
        return all;
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
