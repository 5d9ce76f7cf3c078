namespace PluginNvm.Tests.Modeling;

/// <summary>Small sequences of line accesses of different character.</summary>
internal static class RandomTraces
{
    /// <summary>Uniform over few or many lines, or a walk that returns, at low or high addresses, with few or many writes of all kinds; some lines lie far apart.</summary>
    public static (ulong[] Lines, AccessKind[] Kinds) Mixed(int seed, int length)
    {
        var random = new Random(seed);
        var span = 1 << random.Next(1, 12);
        var start = (ulong)random.NextInt64(long.MaxValue) >> random.Next(0, 60);
        var stride = random.Next(3) == 0 ? 1ul << random.Next(0, 30) : 1;
        var writes = random.NextDouble();
        var walks = random.Next(2) == 0;
        var place = 0;
        var lines = new ulong[length];
        var kinds = new AccessKind[length];
        for (var i = 0; i < length; i++)
        {
            place = walks ? (place + random.Next(-2, 4) + span) % span : random.Next(span);
            lines[i] = start + (ulong)(random.Next(8) == 0 ? random.Next(span) : place) * stride;
            kinds[i] = random.NextDouble() < writes
                ? random.Next(3) switch { 0 => AccessKind.Atomic, 1 => AccessKind.WriteBack, _ => AccessKind.Write }
                : random.Next(3) switch { 0 => AccessKind.Fetch, 1 => AccessKind.Prefetch, _ => AccessKind.Read };
        }
        return (lines, kinds);
    }
}
