using System.Numerics;
using PluginNvm.Contracts;

namespace PluginNvm.Policies.Recency;

/// <summary>
/// The tree that halves a set's ways. Nodes are numbered from the root, 1; below node n are 2n, the lower half, and 2n + 1. Halves differ by one way at most, so ways are on two
/// levels; those on the upper one have a place on the lower one too, as the lower half of a node that has no other.
/// </summary>
internal sealed class HalvingTree
{
    public HalvingTree(int ways)
    {
        Depth = BitOperations.Log2((uint)ways - 1) + 1;
        Places = Frames.Of(new CacheGeometry(1, ways, 1), 1L << Depth);
        WayAt = new int[Places];
        LeafOf = new int[ways];
        Halve(1, 0, ways, Depth);
    }

    /// <summary>Levels of nodes above the places.</summary>
    public int Depth { get; }

    /// <summary>Numbers on the level of the places, which are those from this one.</summary>
    public int Places { get; }

    /// <summary>The way at each place.</summary>
    public int[] WayAt { get; }

    /// <summary>The number of each way, on either level.</summary>
    public int[] LeafOf { get; }

    private void Halve(int node, int firstWay, int ways, int levels)
    {
        if (ways == 1)
        {
            LeafOf[firstWay] = node;
            WayAt[(node << levels) - Places] = firstWay;
            return;
        }
        var lower = (ways + 1) / 2;
        Halve(2 * node, firstWay, lower, levels - 1);
        Halve(2 * node + 1, firstWay + lower, ways - lower, levels - 1);
    }
}
