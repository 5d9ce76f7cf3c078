using Newtonsoft.Json.Linq;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Experiments;

/// <summary>A checked manifest: its frame, its axes and the bound plan of its system.</summary>
public sealed class Experiment
{
    private readonly Lazy<PointKeys> _keys;
    private readonly IReadOnlyDictionary<(int Axis, int Member), PlanNode?> _members;

    internal Experiment(
        JsonDocumentText document, AxisSet axes, RecordNode plan, ExperimentFrame frame, IReadOnlyDictionary<string, InputNode> inputs, IReadOnlyDictionary<(int Axis, int Member), PlanNode?> members)
    {
        Document = document;
        Axes = axes;
        Plan = plan;
        Frame = frame;
        Inputs = inputs;
        _members = members;
        _keys = new Lazy<PointKeys>(() => new PointKeys(Plan, RunEnvironment.SharedCode));
    }

    /// <summary>The folder that paths in the manifest are relative to.</summary>
    public required string BaseFolder { get; init; }

    /// <summary>The manifest's text.</summary>
    public JsonDocumentText Document { get; }

    /// <summary>The axes.</summary>
    public AxisSet Axes { get; }

    /// <summary>The points to run, ascending: the axes' product without what they except.</summary>
    public IReadOnlyList<int> Points => Axes.Points;

    /// <summary>The bound root.</summary>
    public RecordNode Plan { get; }

    /// <summary>The root but for axes, system, metrics and reports.</summary>
    public ExperimentFrame Frame { get; }

    /// <summary>Input files named anywhere, by the path as written.</summary>
    public IReadOnlyDictionary<string, InputNode> Inputs { get; }

    /// <summary>The packages whose plugins the plan uses, by name.</summary>
    public IReadOnlyList<PluginPackage> Packages => PackagesOf(Plan.Parts());

    /// <summary>SHA-256 of every input file, by the path as written.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public IReadOnlyList<(string Path, string Sha256)> InputHashes =>
        Inputs.OrderBy(input => input.Key, StringComparer.Ordinal).Select(input => (input.Key, input.Value.Sha256)).ToList();

    /// <summary>A point's key: equal keys mean equal results.</summary>
    public PointKey KeyOf(ReadOnlySpan<int> indices) => _keys.Value.Of(indices);

    /// <summary>The manifest with every default and default part filled in. Its paths are as the manifest gives them, so it can be run where the manifest lies.</summary>
    public JObject ResolvedManifest()
    {
        var resolved = (JObject)Plan.Resolve(null)!;
        foreach (var axis in Axes.Axes)
        {
            var declared = resolved["axes"]?[axis.Name];
            for (var i = 0; i < axis.Members.Count; i++)
            {
                if (!_members.TryGetValue((axis.Index, i), out var node) || node?.Resolve(null) is not { } member)
                    continue;
                if (declared is JObject map && map.Property(axis.Members[i].Label) is { } property)
                    property.Value = member;
                // A list labels its members by their text, which a filled-in object or a quantity in another unit would lose.
                else if (declared is JArray list && AxisSet.LabelOf(member, i) == axis.Members[i].Label)
                    list[i] = member;
            }
        }
        return resolved;
    }

    // Of packages of one name at most one is usable.
    private static List<PluginPackage> PackagesOf(IEnumerable<PartNode> parts) =>
        parts.Where(part => part.Entry is not null).Select(part => part.Entry!.Package).OrderBy(package => package.Fault is not null).DistinctBy(package => package.Name).OrderBy(package => package.Name, StringComparer.Ordinal).ToList();
}

/// <summary>The parts of a manifest that do not depend on a point.</summary>
public sealed record ExperimentFrame
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Where random choices start.</summary>
    public required long Seed { get; init; }

    /// <summary>Baseline members by axis.</summary>
    public required IReadOnlyDictionary<string, string> Baseline { get; init; }

    /// <summary>Claims.</summary>
    public required IReadOnlyList<ClaimDeclaration> Claims { get; init; }

    /// <summary>Summaries.</summary>
    public required IReadOnlyList<SummaryDeclaration> Summaries { get; init; }

    /// <summary>Figures.</summary>
    public required IReadOnlyList<FigureDeclaration> Figures { get; init; }
}
