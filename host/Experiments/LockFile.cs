using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Experiments;

/// <summary>What made a folder's results: versions and hashes of tool, contracts, plugins and inputs, and the plan's hash.</summary>
public sealed record LockFile
{
    /// <summary>The tool's version.</summary>
    [JsonProperty("tool")]
    public required string Tool { get; init; }

    /// <summary>The contracts' version.</summary>
    [JsonProperty("contracts")]
    public required string Contracts { get; init; }

    /// <summary>SHA-256 of each plugin package's files, by name.</summary>
    [JsonProperty("plugins")]
    public required SortedDictionary<string, string> Plugins { get; init; }

    /// <summary>SHA-256 of each input file, by the path as the manifest writes it.</summary>
    [JsonProperty("inputs")]
    public required SortedDictionary<string, string> Inputs { get; init; }

    /// <summary>SHA-256 of each file that an input file named, by the path relative to the manifest. It is known only after a run.</summary>
    [JsonProperty("furtherInputs")]
    public SortedDictionary<string, string> FurtherInputs { get; init; } = new(StringComparer.Ordinal);

    /// <summary>SHA-256 of the resolved manifest.</summary>
    [JsonProperty("plan")]
    public required string Plan { get; init; }

    /// <summary>The lock of an experiment as it stands.</summary>
    public static LockFile Of(Experiment experiment) => new()
    {
        Tool = RunEnvironment.ToolVersion,
        Contracts = RunEnvironment.ContractsVersion,
        Plugins = new SortedDictionary<string, string>(experiment.Packages.ToDictionary(package => package.Name, package => package.ContentHash), StringComparer.Ordinal),
        Inputs = new SortedDictionary<string, string>(experiment.InputHashes.ToDictionary(input => input.Path, input => input.Sha256), StringComparer.Ordinal),
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
    public LockFile With(IReadOnlyDictionary<string, string> furtherInputs) => this with
    {
        FurtherInputs = new SortedDictionary<string, string>(FurtherInputs.Concat(furtherInputs).DistinctBy(input => input.Key).ToDictionary(), StringComparer.Ordinal),
    };

    /// <summary>The further inputs that are no longer what they were.</summary>
    /// <param name="baseFolder">The manifest's folder.</param>
    public IEnumerable<string> ChangedFurtherInputs(string baseFolder) =>
        FurtherInputs.Where(input => !File.Exists(Path.Combine(baseFolder, input.Key)) || Results.FileHash.Of(Path.Combine(baseFolder, input.Key)) != input.Value).Select(input => input.Key);

    private bool IsWhole => Tool is not null && Contracts is not null && Plan is not null && Plugins is not null && Inputs is not null
        && Plugins.Concat(Inputs).All(entry => entry.Value is { Length: 64 });

    /// <summary>The file's text.</summary>
    public string ToJson() => new JObject
    {
        ["tool"] = Tool,
        ["contracts"] = Contracts,
        ["plugins"] = Hashes(Plugins),
        ["inputs"] = Hashes(Inputs),
        ["furtherInputs"] = Hashes(FurtherInputs),
        ["plan"] = Plan,
    }.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";

    /// <summary>How this lock differs from an earlier one, a sentence each.</summary>
    /// <param name="earlier">The earlier lock.</param>
    public IEnumerable<string> DifferencesFrom(LockFile earlier)
    {
        if (Tool != earlier.Tool)
            yield return $"the tool was version {earlier.Tool} and is {Tool}";
        if (Contracts != earlier.Contracts)
            yield return $"the contracts were version {earlier.Contracts} and are {Contracts}";
        foreach (var difference in Differences("plugin", earlier.Plugins, Plugins).Concat(Differences("input", earlier.Inputs, Inputs)))
            yield return difference;
        if (Plan != earlier.Plan)
            yield return "the resolved manifest is another";
    }

    private static JObject Hashes(SortedDictionary<string, string> hashes) => new(hashes.Select(entry => new JProperty(entry.Key, entry.Value)));

    private static IEnumerable<string> Differences(string noun, SortedDictionary<string, string> earlier, SortedDictionary<string, string> now)
    {
        foreach (var name in earlier.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            if (!now.TryGetValue(name, out var hash))
                yield return $"{noun} {name} is no longer used";
            else if (!earlier.TryGetValue(name, out var before))
                yield return $"{noun} {name} is new";
            else if (hash != before)
                yield return $"{noun} {name} was sha256 {before[..12]} and is {hash[..12]}";
        }
    }
}
