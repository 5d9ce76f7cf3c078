using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>
/// The lines of every set of one set count, most recently used first, and for each line its dirty level: the largest stack depth it was found at since it was last written.
/// With A ways the line is dirty where dirty level &lt;= A, provided that it is there (depth &lt;= A); a reference at depth p therefore tells that all associativities A with
/// level &lt;= A &lt; p have written it back (W.-H. Wang and J.-L. Baer, Efficient trace-driven simulation methods for cache performance analysis, ACM TOCS 9(3), 1991).
/// Depths count from 1.
/// </summary>
internal abstract class RecencyLevel
{
    /// <summary>References the lines in order, and keeps at the front of the span those that may change something at a multiple of this number of sets.</summary>
    /// <remarks>
    /// With more sets, dividing those of fewer, a line is never deeper and its dirty level never larger. What changes nothing here, a line found at the front whose dirty level
    /// stays, is the front line of its set there too, and changes nothing.
    /// </remarks>
    /// <param name="entries">The accesses; see <see cref="RecencyEntry"/>.</param>
    /// <returns>How many it kept.</returns>
    public abstract int Run(Span<ulong> entries);

    /// <summary>
    /// The same at this level and at the next, which has a multiple of its sets; kept is what may change something beyond the next. The next may look at what this one would not have
    /// kept: that is found at the front there and counts in no miss.
    /// </summary>
    /// <param name="next">The next level.</param>
    /// <param name="entries">The accesses.</param>
    /// <returns>How many it kept.</returns>
    public virtual int Run(RecencyLevel next, Span<ulong> entries) => next.Run(entries[..Run(entries)]);

    /// <summary>What happened so far with so many ways, reads and writes as given.</summary>
    public abstract LruCounts Count(int ways, long reads, long writes);
}

/// <summary>
/// An access as the levels see it: bits 32-63 the line's tag, whose low 5 bits are 0; bits 6-31 its set, with more bits above it where sets are a power of two;
/// bit 5 whether it writes.
/// </summary>
internal static class RecencyEntry
{
    /// <summary>Low bits of a tag that are free for a dirty level.</summary>
    public const int FreeBits = 5;

    /// <summary>First bit of the set.</summary>
    public const int SetShift = 6;

    /// <summary>Most sets there can be.</summary>
    public const int MaxSets = 1 << 32 - SetShift;

    /// <summary>The bit of a write.</summary>
    public const uint Write = 32;

    private const uint Writing = 1u << (int)AccessKind.Write | 1u << (int)AccessKind.Atomic | 1u << (int)AccessKind.WriteBack;

    /// <summary>1 for an access that writes, else 0.</summary>
    public static uint Writes(AccessKind kind) => Writing >> (int)kind & 1;

    /// <summary>An entry.</summary>
    /// <param name="tag">The tag; its low bits are dropped.</param>
    /// <param name="set">A number whose low bits are the set.</param>
    /// <param name="write">1 for an access that writes, else 0.</param>
    public static ulong Of(uint tag, uint set, uint write) => (ulong)(tag >> FreeBits << FreeBits) << 32 | set << SetShift | write << SetShift - 1;
}
