using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>What the orders by position start with.</summary>
internal static class Ranks
{
    public static sbyte[] Start(in CacheGeometry geometry, int stride)
    {
        // What stands for no way is behind every position and never moves.
        var ranks = new sbyte[Frames.Of(geometry, stride)];
        Array.Fill(ranks, sbyte.MaxValue);
        for (var set = 0; set < geometry.Sets; set++)
        {
            for (var way = 0; way < geometry.Ways; way++)
                ranks[set * stride + way] = (sbyte)(geometry.Ways - 1 - way);
        }
        return ranks;
    }
}
