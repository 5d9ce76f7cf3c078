namespace PluginNvm.Tests.Policies;

/// <summary>Accesses in which policies differ.</summary>
internal static class Traces
{
    /// <summary>Lines drawn from a skewed distribution, with scans between, so that every policy both hits and misses.</summary>
    public static ulong[] Mixed(int seed, int length, int lines)
    {
        var random = new Random(seed);
        var trace = new ulong[length];
        for (var i = 0; i < length; i++)
        {
            if (random.Next(50) == 0)
            {
                var start = (ulong)random.Next(lines);
                for (var scan = 0ul; scan < (ulong)(lines / 4) && i < length; scan++)
                    trace[i++] = (start + scan) % (ulong)lines;
            }
            if (i < length)
                trace[i] = (ulong)(lines * Math.Pow(random.NextDouble(), 3));
        }
        return trace;
    }

    /// <summary>The same with writes, several instructions, and now and then an invalidation of a line used a short time before.</summary>
    public static Step[] WithInvalidations(int seed, int length, int lines, double share = 0.03)
    {
        var random = new Random(seed);
        var trace = Mixed(seed + 1, length, lines);
        return [.. trace.Select((line, i) => random.NextDouble() < share
            ? new Step(trace[Math.Max(0, i - random.Next(20))], Invalidates: true)
            : new Step(line, random.Next(3) == 0 ? AccessKind.Write : AccessKind.Read, 0x400000 + 4 * (line % 13)))];
    }

    /// <summary>The numbers from 0 again and again.</summary>
    public static ulong[] Cycle(int lines, int rounds) => [.. Enumerable.Range(0, lines * rounds).Select(i => (ulong)(i % lines))];
}
