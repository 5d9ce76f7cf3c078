using PluginNvm.Workloads.Synthetic.PointerChase;

namespace PluginNvm.Tests.Workloads.Synthetic;

/// <summary>Is every node visited once in each round, and every cycle equally likely?</summary>
[TestClass]
public sealed class PointerChaseTests
{
    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(1000)]
    public void Every_round_visits_every_node_once_in_the_same_order(int nodes)
    {
        var accesses = Made.Accesses(new PointerChaseSource(), new PointerChaseOptions { Accesses = 3 * nodes + 1, Nodes = nodes, Base = DataSize.FromBytes(0x1000) });
        var round = accesses[..nodes];
        CollectionAssert.AreEquivalent(Enumerable.Range(0, nodes).Select(node => new Access(0x1000 + 64 * (ulong)node, 8, AccessKind.Read)).ToList(), round);
        Assert.AreEqual(0x1000UL, round[0].Address);
        CollectionAssert.AreEqual((List<Access>)[.. round, .. round, .. round, round[0]], accesses);
    }

    [TestMethod]
    public void Every_cycle_is_equally_likely()
    {
        // Five nodes have 4! = 24 cycles.
        const int Draws = 24_000;
        var cycles = new Dictionary<string, long>();
        for (ulong seed = 0; seed < Draws; seed++)
        {
            var cycle = string.Join(' ', Made.Accesses(new PointerChaseSource(), new PointerChaseOptions { Accesses = 5, Nodes = 5 }, seed).Select(access => access.Address / 64));
            cycles[cycle] = cycles.GetValueOrDefault(cycle) + 1;
        }
        Assert.HasCount(24, cycles);
        Statistics.AssertDistribution(Enumerable.Repeat(1 / 24d, 24).ToArray(), cycles.Values.ToArray());
    }
}
