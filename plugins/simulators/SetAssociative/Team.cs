using System.Runtime.ExceptionServices;
using PluginNvm.Contracts;
using PluginNvm.Simulators.SetAssociative.Levels;
using PluginNvm.Simulators.SetAssociative.Streams;

namespace PluginNvm.Simulators.SetAssociative;

/// <summary>Who runs what: on one core everything in order; on several, hierarchies side by side, or the sets of a lone one.</summary>
internal abstract class Team : IDisposable
{
    /// <summary>The way to run hierarchies on so many cores.</summary>
    public static Team Of(IReadOnlyList<Hierarchy> hierarchies, int threads) => (threads, hierarchies) switch
    {
        (1, _) => new Alone(hierarchies),
        (_, [{ SetsIndependent: true } one]) => new BySets(one, threads),
        (_, { Count: > 1 }) => new SideBySide(hierarchies, threads),
        _ => new Alone(hierarchies),
    };

    /// <summary>Runs a block through every hierarchy.</summary>
    public abstract void Run(Action<Hierarchy> run);

    /// <summary>Runs rows of a hierarchy's first level.</summary>
    public virtual void RunRows(Level level, LineBlock lines, int from, int to) =>
        level.Run(lines.Rows, from, to, level is { SetsIndependent: true, StreamMisses: null } ? AccessDetails.Withheld : lines.Details, level.Counts);

    /// <summary>Waits until all that was begun is done and counted.</summary>
    public virtual void Settle()
    {
    }

    /// <inheritdoc />
    public virtual void Dispose()
    {
    }

    private sealed class Alone(IReadOnlyList<Hierarchy> hierarchies) : Team
    {
        public override void Run(Action<Hierarchy> run)
        {
            foreach (var hierarchy in hierarchies)
                run(hierarchy);
        }
    }

    private sealed class SideBySide(IReadOnlyList<Hierarchy> hierarchies, int threads) : Team
    {
        private readonly ParallelOptions _options = new() { MaxDegreeOfParallelism = threads };
        private readonly ExceptionDispatchInfo?[] _failures = new ExceptionDispatchInfo?[hierarchies.Count];

        public override void Run(Action<Hierarchy> run)
        {
            Parallel.For(0, hierarchies.Count, _options, i =>
            {
                try
                {
                    run(hierarchies[i]);
                }
                catch (Exception failure)
                {
                    _failures[i] = ExceptionDispatchInfo.Capture(failure);
                }
            });

            // Of several failures always the same.
            _failures.FirstOrDefault(failure => failure is not null)?.Throw();
        }
    }
}
