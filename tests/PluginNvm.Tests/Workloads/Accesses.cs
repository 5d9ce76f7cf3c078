namespace PluginNvm.Tests.Workloads;

/// <summary>One access.</summary>
internal readonly record struct Access(ulong Address, uint Size, AccessKind Kind);

/// <summary>Reads streams to their end.</summary>
internal static class Accesses
{
    public static List<Access> Of(StreamWorkload workload, int capacity = 1000)
    {
        using var reader = workload.Stream.Open();
        return Of(reader, capacity);
    }

    public static List<Access> Of(IAccessReader reader, int capacity = 1000)
    {
        var block = new AccessBlock(capacity);
        var accesses = new List<Access>();
        while (reader.Read(block, CancellationToken.None))
        {
            Assert.IsGreaterThan(0, block.Count);
            for (var i = 0; i < block.Count; i++)
                accesses.Add(new Access(block.Addresses[i], block.Sizes[i], block.Kinds[i]));
        }
        Assert.AreEqual(0, block.Count);
        return accesses;
    }
}
