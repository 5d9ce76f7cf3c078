using PluginNvm.Contracts;

namespace PluginNvm.Systems.LastLevelCache;

/// <summary>The plain outputs of a simulated stream, those of the last level unless they say otherwise.</summary>
internal static class StreamOutputs
{
    /// <summary>The outputs.</summary>
    public static IReadOnlyList<MetricValue> Of(CacheCounts counts, RunCost cost, CacheRun run, bool unfetchedAreHits)
    {
        var readMisses = counts.ReadMisses + counts.ReadSectorMisses;
        var writeMisses = counts.WriteMisses + counts.WriteSectorMisses - (unfetchedAreHits ? counts.UnfetchedWrites : 0);
        var (array, accesses) = (cost.Array, counts.Reads + counts.Writes);
        var outputs = new List<MetricValue>
        {
            new("capacity", array.Capacity.Bytes, "B", Better.Higher),
            new("accesses", run.Accesses, "", Better.Neither),
            new("reads", counts.Reads, "", Better.Neither),
            new("writes", counts.Writes, "", Better.Neither),
            new("misses", readMisses + writeMisses, ""),
            new("read-misses", readMisses, ""),
            new("write-misses", writeMisses, ""),
            new("write-backs", counts.WriteBacks, ""),
            new("bypasses", counts.BypassedReads + counts.BypassedWrites + counts.BypassedWriteBacks, "", Better.Neither),
            new("array-reads", counts.ArrayReads, ""),
            new("array-writes", counts.ArrayWrites, ""),
            new("dram-accesses", cost.Traffic.Reads + cost.Traffic.Writes, ""),
            new("dram-bytes", run.MemoryBytesRead + run.MemoryBytesWritten, "B"),
            new("array-read-latency", array.ReadLatency.Seconds, "s"),
            new("array-write-latency", array.WriteLatency.Seconds, "s"),
            new("array-read-energy", array.ReadEnergy.Joules, "J"),
            new("array-write-energy", array.WriteEnergy.Joules, "J"),
            new("array-leakage", array.LeakagePower.Watts, "W"),
        };

        // Levels above may keep everything from the last one; its miss ratio is then undefined, not zero.
        if (accesses > 0)
            outputs.Add(new MetricValue("miss-ratio", (double)(readMisses + writeMisses) / accesses, ""));
        if (counts.Writes > 0)
            outputs.Add(new MetricValue("read-write-ratio", (double)counts.Reads / counts.Writes, "", Better.Neither));
        if (counts.LineWrites.Count > 0)
            outputs.Add(new MetricValue("most-line-writes", counts.LineWrites.Max(), ""));
        return outputs;
    }
}
