using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Combined;

/// <summary>A stream that takes turns with others.</summary>
/// <param name="Stream">Its accesses.</param>
/// <param name="Turn">How many of them are in a turn.</param>
internal sealed record TurnTaking(IAccessStream Stream, long Turn);

/// <summary>Streams in turn.</summary>
/// <param name="parts">The streams.</param>
/// <param name="interval">Time from one access to the next; null where there are no times.</param>
internal sealed class InterleavedStream(IReadOnlyList<TurnTaking> parts, Time? interval) : IAccessStream
{
    /// <inheritdoc />
    public AccessColumns Columns => AccessColumns.Stream | AccessColumns.ProgramCounter | (interval is null ? AccessColumns.None : AccessColumns.Time);

    /// <inheritdoc />
    public Time? Tick => interval;

    /// <inheritdoc />
    public string Identity => FormattableString.Invariant($"interleaved every {interval?.Seconds:R} s [{string.Join("; ", parts.Select(part => $"{part.Turn} of {part.Stream.Identity}"))}]");

    /// <inheritdoc />
    public IAccessReader Open() => new InterleavedReader(parts, withTimes: interval is not null);
}
