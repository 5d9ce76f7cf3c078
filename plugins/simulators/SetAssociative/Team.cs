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

    /// <summary>How the rows of a hierarchy's first level run.</summary>
    public virtual Action<LineBlock, int, int> RowsOf(Hierarchy hierarchy)
    {
        var level = hierarchy.Levels[0];
        return (lines, from, to) => level.Run(lines.Rows, from, to, lines.Details, level.Counts);
    }

    /// <summary>Waits until all that was begun is done.</summary>
    public virtual void Finish()
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

        public override void Run(Action<Hierarchy> run) => Parallel.ForEach(hierarchies, _options, run);
    }
}
