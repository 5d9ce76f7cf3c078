using Newtonsoft.Json.Linq;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;

namespace PluginNvm.Host.Experiments;

/// <summary>The root of a manifest: the frame around a system. All else belongs to the system's options.</summary>
public sealed record ExperimentManifest
{
    /// <summary>The editor's schema; not read.</summary>
    [ManifestKey("$schema")]
    public string? Schema { get; init; }

    /// <summary>The experiment's title.</summary>
    public required string Experiment { get; init; }

    /// <summary>What the experiment is about, for whoever reads the manifest.</summary>
    public string? Description { get; init; }

    /// <summary>Folders with further plugins, relative to the manifest.</summary>
    public IReadOnlyList<string> Plugins { get; init; } = [];

    /// <summary>
    /// What is swept; the product of all axes is the set of points. An axis is a list, a map of named members, a range <c>{ "from": "1 MiB", "to": "32 MiB", "steps": 6, "scale": "log" }</c>,
    /// or a zip <c>{ "zip": { ... } }</c> of several such that advance together. <c>"except": [ { "axis": "member", ... } ]</c> beside them leaves points out.
    /// <c>{ "axis": "name" }</c> stands for the current member anywhere below <c>system</c>, and <c>{ "axis": "name.field" }</c> for a field of it.
    /// </summary>
    public JToken? Axes { get; init; }

    /// <summary>Where random choices start (replacement, sampling, generated traffic): another seed draws others. Only points whose parts draw something are run again for it.</summary>
    [AllowedRange(0)]
    public long Seed { get; init; }

    /// <summary>What is run at every point.</summary>
    public required IMemorySystem System { get; init; }

    /// <summary>The numbers wanted.</summary>
    public required IReadOnlyList<IMetric> Metrics { get; init; }

    /// <summary>Axis members that ratios are to: each point is compared with the one that differs from it only in these.</summary>
    public IReadOnlyDictionary<string, string> Baseline { get; init; } = new Dictionary<string, string>();

    /// <summary>Published values to be shown beside ours.</summary>
    public IReadOnlyList<ClaimDeclaration> Claims { get; init; } = [];

    /// <summary>Tables of one metric over chosen axes.</summary>
    public IReadOnlyList<SummaryDeclaration> Summaries { get; init; } = [];

    /// <summary>Figures of one metric over chosen axes, for reports that draw.</summary>
    public IReadOnlyList<FigureDeclaration> Figures { get; init; } = [];

    /// <summary>How results are shown.</summary>
    public IReadOnlyList<IReportWriter>? Reports { get; init; }
}

/// <summary>How many points become one number.</summary>
public enum Reduction
{
    /// <summary>Arithmetic mean.</summary>
    Mean,

    /// <summary>Largest.</summary>
    Max,

    /// <summary>Smallest.</summary>
    Min,
}

/// <summary>A published value.</summary>
public sealed record ClaimDeclaration
{
    /// <summary>Name of the measured value, for example <c>edp</c>.</summary>
    public required string Metric { get; init; }

    /// <summary>Whether the published value is a gain over the baseline.</summary>
    public bool Ratio { get; init; }

    /// <summary>Whether a ratio is our value over the baseline's instead of the gain: for a published cost such as 2.2 times the energy.</summary>
    public bool Multiple { get; init; }

    /// <summary>Axis members the claim speaks of; axes not named are reduced over.</summary>
    public IReadOnlyDictionary<string, string> At { get; init; } = new Dictionary<string, string>();

    /// <summary>The published value.</summary>
    public required double Published { get; init; }

    /// <summary>How our points become the one number compared.</summary>
    public Reduction Reduce { get; init; } = Reduction.Mean;

    /// <summary>Where the value was published.</summary>
    public required string Source { get; init; }

    /// <summary>What a reader must know before trusting an agreement.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A table of one metric over chosen axes.</summary>
public sealed record SummaryDeclaration
{
    /// <summary>Heading.</summary>
    public required string Title { get; init; }

    /// <summary>Name of the measured value.</summary>
    public required string Metric { get; init; }

    /// <summary>Whether to show the gain over the baseline.</summary>
    public bool Ratio { get; init; }

    /// <summary>Axes whose members are rows.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>Axes whose members are columns.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Axis members to look at; axes neither here nor in rows or columns are reduced over.</summary>
    public IReadOnlyDictionary<string, string> At { get; init; } = new Dictionary<string, string>();

    /// <summary>How points that fall into one cell become one number.</summary>
    public Reduction Reduce { get; init; } = Reduction.Mean;

    /// <summary>Adds a row with the mean and one with the largest of each column.</summary>
    public bool Totals { get; init; }

    /// <summary>Leaves out the baseline's own columns, whose gains are all one.</summary>
    public bool OmitBaseline { get; init; }
}
