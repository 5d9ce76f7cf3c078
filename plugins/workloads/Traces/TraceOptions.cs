using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Traces;

/// <summary>Options of <c>din</c> and <c>xdin</c>.</summary>
public sealed record TraceOptions
{
    /// <summary>The trace: text, or text compressed by gzip (which its first two bytes tell, not its name).</summary>
    public required InputFile File { get; init; }

    /// <summary>Accesses at the beginning of the file that are left out. They are read nevertheless, and must be well formed.</summary>
    [AllowedRange(0)]
    public long Skip { get; init; }

    /// <summary>The most accesses taken from one reading of the file, counted after those that <see cref="Skip"/> leaves out; what follows is not looked at. All of them where it is not stated.</summary>
    [AllowedRange(1)]
    public long? Limit { get; init; }

    /// <summary>How often the file is read through, each time with the same <see cref="Skip"/> and <see cref="Limit"/>.</summary>
    [AllowedRange(1)]
    public long Repeat { get; init; } = 1;

    /// <summary>What becomes of records that tell the cache something and access nothing: copy-back and invalidate.</summary>
    public ControlRecords Control { get; init; }

    /// <summary>
    /// Threads that parse ahead of the simulation; 0 parses whenever accesses are asked for. The accesses are the same with any number. Where it is not stated, as many as
    /// there are cores, at most 4; none on one core or for a small file. A run evaluates its points in parallel already: where they keep all cores busy, 0 is best.
    /// </summary>
    [AllowedRange(0, 64)]
    public int? Threads { get; init; }
}
