using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Host.Experiments;

/// <summary>What made a folder's results: versions and hashes of tool, contracts and plugins, hashes of inputs, the seed, and the plan's hash. It names no place.</summary>
public sealed record LockFile
{
    /// <summary>The tool.</summary>
    [JsonProperty("tool")]
    public required LockedCode Tool { get; init; }

    /// <summary>The contracts.</summary>
    [JsonProperty("contracts")]
    public required LockedCode Contracts { get; init; }

    /// <summary>The algorithms that plugins share.</summary>
    [JsonProperty("modeling")]
    public required LockedCode Modeling { get; init; }

    /// <summary>Each plugin package by name; its hash is over all of its files.</summary>
    [JsonProperty("plugins")]
    public required SortedList<string, LockedCode> Plugins { get; init; }

    /// <summary>SHA-256 of each input file, by the path as the manifest writes it.</summary>
    [JsonProperty("inputs")]
    public required SortedList<string, string> Inputs { get; init; }

    /// <summary>SHA-256 of each file that an input file named, by the path relative to the manifest. It is known only after a run.</summary>
    [JsonProperty("furtherInputs")]
    public SortedList<string, string> FurtherInputs { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The seed.</summary>
    [JsonProperty("seed", Required = Required.Always)]
    public required long Seed { get; init; }

    /// <summary>SHA-256 of the resolved manifest.</summary>
    [JsonProperty("plan")]
    public required string Plan { get; init; }

    /// <summary>The lock of an experiment as it stands.</summary>
    public static LockFile Of(Experiment experiment) => new()
    {
        Tool = RunEnvironment.Tool,
        Contracts = RunEnvironment.Contracts,
        Modeling = RunEnvironment.Modeling,
        Plugins = Sorted(experiment.Packages.Select(package => KeyValuePair.Create(package.Name, Locked(package)))),
        Inputs = Sorted(experiment.InputHashes.Select(input => KeyValuePair.Create(input.Path, input.Sha256))),
        Seed = experiment.Frame.Seed,
        Plan = Results.PointKey.Of(experiment.ResolvedManifest().ToString(Formatting.None)).ToString(),
    };

    /// <summary>Reads a lock file; null when there is none.</summary>
    /// <exception cref="DiagnosticException">The file is damaged.</exception>
    public static LockFile? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonConvert.DeserializeObject<LockFile>(File.ReadAllText(path)) is { IsWhole: true } read ? read : throw new JsonSerializationException("something is missing in it.");
        }
        catch (JsonException exception)
        {
            throw new DiagnosticException([new Diagnostic(DiagnosticCodes.BadLock, new SourceLocation(path, 0, 0), $"not a lock file: {exception.Message} Delete it to make a new one")]);
        }
    }

    /// <summary>This lock with further inputs added.</summary>
    public LockFile With(IReadOnlyCollection<KeyValuePair<string, string>> furtherInputs) =>
        furtherInputs.Count == 0 ? this : this with { FurtherInputs = Sorted(FurtherInputs.Concat(furtherInputs).DistinctBy(input => input.Key)) };

    /// <summary>The further inputs that are no longer what they were.</summary>
    /// <param name="baseFolder">The manifest's folder.</param>
    public IEnumerable<string> ChangedFurtherInputs(string baseFolder) => FurtherInputs.Count == 0 ? [] :
        FurtherInputs.Where(input => !File.Exists(Path.Combine(baseFolder, input.Key)) || Results.FileHash.Of(Path.Combine(baseFolder, input.Key)) != input.Value).Select(input => input.Key);

    private bool IsWhole => Plan is not null && FurtherInputs is not null
        && Plugins?.Values.Concat([Tool, Contracts, Modeling]).All(code => code is { IsWhole: true }) == true
        && Inputs?.Values.All(hash => hash is { Length: LockedCode.HashLength }) == true;

    /// <summary>The file's text.</summary>
    public string ToJson() => new JObject
    {
        ["tool"] = Tool.ToJson(),
        ["contracts"] = Contracts.ToJson(),
        ["modeling"] = Modeling.ToJson(),
        ["plugins"] = new JObject(Plugins.Select(plugin => new JProperty(plugin.Key, plugin.Value.ToJson()))),
        ["inputs"] = Hashes(Inputs),
        ["furtherInputs"] = Hashes(FurtherInputs),
        ["seed"] = Seed,
        ["plan"] = Plan,
    }.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";

    private static JObject Hashes(SortedList<string, string> hashes) => new(hashes.Select(entry => new JProperty(entry.Key, entry.Value)));

    private static LockedCode Locked(PluginPackage package) => new(package.Version, package.ContentHash);

    private static SortedList<string, T> Sorted<T>(IEnumerable<KeyValuePair<string, T>> entries)
    {
        var sorted = new SortedList<string, T>(StringComparer.Ordinal);
        foreach (var (name, entry) in entries)
            sorted.Add(name, entry);
        return sorted;
    }
}
