using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Combined;

/// <summary>
/// Several access streams in turn, as those of cores that share a cache: each access tells which stream it is of. A stream that has ended is passed over, and the whole ends with the last
/// of them. A stream whose accesses name no instruction counts as a single one, as that of a loop.
/// All have one address space: equal addresses are equal lines.
/// </summary>
[Plugin("interleave", "Several access streams in turn, as of cores that share a cache; every access has a stream, an instruction and, at an interval that is stated, a time.")]
public sealed class Interleave : Plugin<IWorkloadSource, InterleaveOptions>, IWorkloadSource
{
    /// <inheritdoc />
    protected override IWorkloadSource Build()
    {
        if (Options.Streams.Count == 0)
            throw new ModelException("no stream is stated; there must be at least one");
        if (Options.Interval is { } interval && !(interval.Seconds > 0))
            throw new ModelException($"an interval of {interval} is no time");
        return this;
    }

    /// <inheritdoc />
    public Workload Load(CancellationToken cancellation)
    {
        var parts = Options.Streams.Select(part => part.Workload.Load(cancellation)).ToList();
        if (parts.FirstOrDefault(part => part is not StreamWorkload) is { } other)
            throw new ModelException($"'interleave' takes access streams, and '{other.Name}' is none.");
        if (parts.Cast<StreamWorkload>().FirstOrDefault(part => (part.Stream.Columns & (AccessColumns.Stream | AccessColumns.Time)) != 0) is { } told)
            throw new ModelException($"'{told.Name}' tells streams or times of its own, which 'interleave' would lose: state the streams it is made of.");
        var streams = parts.Cast<StreamWorkload>().Zip(Options.Streams, (workload, part) => new TurnTaking(workload.Stream, part.Turn)).ToList();
        var turns = string.Join(", ", parts.Zip(Options.Streams, (part, options) => FormattableString.Invariant($"{options.Turn} of {part.Name}")));
        return new StreamWorkload
        {
            Name = string.Join(" + ", parts.Select(part => part.Name)),
            Stream = new InterleavedStream(streams, Options.Interval),
            Provenance =
            [
                .. parts.SelectMany(part => part.Provenance),
                new Provenance("order of the accesses", ProvenanceKind.Stated, $"in turn {turns}{(Options.Interval is { } step ? $", one every {step}" : "")}"),
            ],
        };
    }
}
