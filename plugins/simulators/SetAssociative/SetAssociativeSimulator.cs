using PluginNvm.Contracts;
using PluginNvm.Simulators.SetAssociative.Streams;

namespace PluginNvm.Simulators.SetAssociative;

/// <summary>
/// Simulates hierarchies of set-associative caches access by access, without time: exact counts of hits, misses and transfers. The stream is read in blocks, each block
/// runs through every hierarchy, and memory does not grow with the stream, but for policies that know the future.
/// </summary>
[Plugin("set-associative", "Trace-driven simulation of set-associative, sectored caches in several levels, with exact counts.")]
public sealed class SetAssociativeSimulator : Plugin<ICacheSimulator, SetAssociativeOptions>, ICacheSimulator
{
    /// <summary>Accesses of a block: few enough to stay in the machine's second-level cache while several hierarchies run over them.</summary>
    internal const int BlockCapacity = 16_384;

    /// <inheritdoc />
    public IReadOnlyList<CacheRun> Run(IAccessStream stream, IReadOnlyList<CacheRequest> requests, CancellationToken cancellation)
    {
        var hierarchies = requests.Select(request => new Hierarchy(request, stream)).ToList();
        using var team = Team.Of(hierarchies, Options.Threads);
        var futures = hierarchies.Where(one => one.NeedsNextUse).Select(one => one.LineBytes).Distinct()
            .ToDictionary(bytes => bytes, bytes => new FutureUses(stream, bytes, BlockCapacity, cancellation));
        var blocks = hierarchies.Select(one => one.LineBytes).Distinct().ToDictionary(bytes => bytes, bytes => new LineBlock(bytes, BlockCapacity));

        var block = new AccessBlock(BlockCapacity, stream.Columns);
        using var reader = stream.Open();
        long before = 0;
        for (var number = 0; hierarchies.Any(one => !one.IsDone) && reader.Read(block, cancellation); number++)
        {
            foreach (var (bytes, lines) in blocks)
            {
                lines.Take(block, before);
                if (futures.TryGetValue(bytes, out var future))
                    lines.Details.NextUses = future.Of(number);
            }
            team.Run(hierarchy => hierarchy.Run(blocks[hierarchy.LineBytes], block.Count, team.RowsOf(hierarchy)));
            before += block.Count;
            cancellation.ThrowIfCancellationRequested();
        }
        team.Finish();
        return [.. hierarchies.Select(one => one.Result())];
    }
}
