using PluginNvm.Contracts;
using PluginNvm.Modeling;
using PluginNvm.Simulators.SetAssociative.Sharing;
using PluginNvm.Simulators.SetAssociative.Streams;

namespace PluginNvm.Simulators.SetAssociative;

/// <summary>
/// Simulates hierarchies of set-associative caches access by access, without time: exact counts of hits, misses and transfers. The stream is read in blocks, each block
/// runs through every hierarchy, and memory does not grow with the stream, but for policies that know the future.
/// </summary>
[Plugin("set-associative", "Trace-driven simulation of set-associative, sectored caches in several levels, with exact counts.")]
public sealed class SetAssociativeSimulator : Plugin<ICacheSimulator, SetAssociativeOptions>, ICacheSimulator
{
    /// <inheritdoc />
    public IReadOnlyList<CacheRun> Run(IAccessStream stream, IReadOnlyList<CacheRequest> requests, CancellationToken cancellation)
    {
        var use = Context.Shared.GetOrAdd("simulations of " + stream.Identity, () => new StreamUse());
        return requests is [var alone]
            ? [use.Run(alone, () => Run(stream, requests, use, cancellation)[0], cancellation)]
            : Run(stream, requests, use, cancellation);
    }

    private List<CacheRun> Run(IAccessStream stream, IReadOnlyList<CacheRequest> requests, StreamUse use, CancellationToken cancellation)
    {
        var hierarchies = requests.Select(request => new Hierarchy(request, stream)).ToList();
        var source = use.Source(stream, cancellation);
        var known = hierarchies.Select(one => ByCurve(one, use, source, cancellation)).ToList();
        Simulate(source, [.. hierarchies.Where((_, number) => known[number] is null)], cancellation);
        return [.. hierarchies.Zip(known, (one, run) => run ?? one.Result())];
    }

    private static CacheRun? ByCurve(Hierarchy hierarchy, StreamUse use, IAccessStream stream, CancellationToken cancellation)
    {
        var shape = hierarchy.Levels[0].Shape;
        return hierarchy.IsOnCurve && use.Book(shape.LineBytes).Look(stream, shape.Sets, shape.Ways, cancellation) is var (counts, accesses)
            ? hierarchy.Result(counts, accesses)
            : null;
    }

    private void Simulate(IAccessStream stream, IReadOnlyList<Hierarchy> hierarchies, CancellationToken cancellation)
    {
        if (hierarchies.Count == 0)
            return;
        using var team = Team.Of(hierarchies, Options.Threads);
        var futures = hierarchies.Where(one => one.NeedsNextUse).Select(one => one.LineBytes).Distinct()
            .ToDictionary(bytes => bytes, bytes => new FutureUses(stream, bytes, cancellation));
        var views = hierarchies.Select(one => one.LineBytes).Distinct().ToDictionary(bytes => bytes, bytes => new LineBlock(bytes));

        long before = 0;
        foreach (var block in stream.Blocks(stream.Columns, cancellation))
        {
            foreach (var view in views.Values)
                view.Take(block, before, stays: stream.Blocks is not null);
            while (!hierarchies.All(one => one.IsDone) && Next(views, futures))
            {
                cancellation.ThrowIfCancellationRequested();
                team.Run(hierarchy => hierarchy.Run(views[hierarchy.LineBytes], team));
            }
            before += block.Count;
            if (hierarchies.All(one => one.IsDone))
                break;
        }
        team.Settle();
    }

    // Goes on to the next part of the block for every size of lines; false when all are at their end.
    private static bool Next(Dictionary<int, LineBlock> views, Dictionary<int, FutureUses> futures)
    {
        var any = false;
        foreach (var (bytes, view) in views)
        {
            if (!view.Next())
                continue;
            any = true;
            if (futures.TryGetValue(bytes, out var future))
                view.Details.NextUses = future.Next(view.Rows.Count);
        }
        return any;
    }
}
