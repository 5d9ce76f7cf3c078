namespace PluginNvm.Contracts;

/// <summary>Everything a finished experiment has to show, in no particular format.</summary>
public sealed record ExperimentReport
{
    /// <summary>The experiment's title.</summary>
    public required string Title { get; init; }

    /// <summary>Names of the axes, in the manifest's order: the first columns of <see cref="Points"/>.</summary>
    public required IReadOnlyList<string> Axes { get; init; }

    /// <summary>One row per point: a column per axis, <c>status</c>, a column per metric with its parts (<see cref="Column.Part"/>), and a column <c>NAME gain</c> (<see cref="Column.Ratio"/>) per metric where there is a baseline.</summary>
    public required ResultTable Points { get; init; }

    /// <summary>Tables the manifest asked for: one metric over chosen axes.</summary>
    public IReadOnlyList<ResultTable> Summaries { get; init; } = [];

    /// <summary>Published values beside ours.</summary>
    public IReadOnlyList<ClaimOutcome> Claims { get; init; } = [];

    /// <summary>Tables of the points' results, joined under the axes.</summary>
    public IReadOnlyList<ResultTable> Tables { get; init; } = [];

    /// <summary>Figures over those tables.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Where the numbers come from, each distinct statement once.</summary>
    public IReadOnlyList<Provenance> Provenance { get; init; } = [];

    /// <summary>Points that gave no result.</summary>
    public IReadOnlyList<PointFailure> Failures { get; init; } = [];

    /// <summary>Name and version of the tool and the plugins in use, without times or machine names.</summary>
    public required IReadOnlyList<EnvironmentEntry> Environment { get; init; }
}

/// <summary>One thing the results were made with.</summary>
/// <param name="Name">The tool, the contracts or a plugin.</param>
/// <param name="Value">Its version, or a hash of its content.</param>
public sealed record EnvironmentEntry(string Name, string Value);

/// <summary>What a claim's numbers are.</summary>
public enum ClaimForm
{
    /// <summary>The metric's own value.</summary>
    Value,

    /// <summary>The gain over the baseline: above 1 is better.</summary>
    Gain,

    /// <summary>The value over the baseline's, the inverse of a gain.</summary>
    Multiple,
}

/// <summary>A published value beside ours.</summary>
public sealed record ClaimOutcome
{
    /// <summary>The metric.</summary>
    public required string Metric { get; init; }

    /// <summary>What the numbers are.</summary>
    public required ClaimForm Form { get; init; }

    /// <summary>Which points, for example <c>technology = stt-mram</c>.</summary>
    public required string At { get; init; }

    /// <summary>How the points are reduced to one number: <c>mean</c>, <c>max</c> or <c>min</c>.</summary>
    public required string Reduce { get; init; }

    /// <summary>The published value.</summary>
    public required double Published { get; init; }

    /// <summary>Our value, reduced as <see cref="Reduce"/> says; null when every point failed.</summary>
    public required double? Ours { get; init; }

    /// <summary>Arithmetic mean over the points.</summary>
    public required double? Mean { get; init; }

    /// <summary>Smallest of the points.</summary>
    public required double? Minimum { get; init; }

    /// <summary>Largest of the points.</summary>
    public required double? Maximum { get; init; }

    /// <summary>Points that gave a value.</summary>
    public required int Count { get; init; }

    /// <summary>Where the value was published.</summary>
    public required string Source { get; init; }

    /// <summary>What a reader must know, for example that a calibration used this very value.</summary>
    public string Note { get; init; } = "";

    /// <summary>Ours over published, minus one; null when every point failed.</summary>
    public double? Deviation => Ours / Published - 1;
}

/// <summary>A point that gave no result.</summary>
/// <param name="Point">Index in the plan.</param>
/// <param name="Coordinates">Axis members, in the order of the axes.</param>
/// <param name="Code">The error's code.</param>
/// <param name="Plugin">The plugin at fault, or empty when it is not a plugin's.</param>
/// <param name="Message">What went wrong.</param>
public sealed record PointFailure(int Point, IReadOnlyList<string> Coordinates, string Code, string Plugin, string Message);
