using System.Collections.Concurrent;
using Newtonsoft.Json.Linq;
using PluginNvm.Contracts;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Binding;

/// <summary>A part to be made by a plugin. A plugin that could not be loaded leaves a node that fails its points.</summary>
public sealed class PartNode : PlanNode
{
    private readonly string _kind;
    private readonly string _id;
    private readonly LoadedPlugin? _plugin;
    private readonly PluginFault? _fault;
    private readonly RecordNode? _options;
    private readonly Seed? _seed;
    private readonly JToken? _unbound;
    private readonly ConcurrentDictionary<long, Lazy<object>> _built = new();
    private readonly Digests _digests;

    /// <summary>A part of a plugin that works.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <param name="options">Its options.</param>
    /// <param name="seed">The manifest's seed, handed on when the plugin uses it.</param>
    /// <param name="place">Where the manifest asks for the part.</param>
    public PartNode(LoadedPlugin plugin, RecordNode options, Seed seed = default, SourceLocation? place = null)
    {
        Place = place;
        (_kind, _id, _plugin, _options) = (plugin.Entry.Kind, plugin.Entry.Id, plugin, options);
        _seed = plugin.Entry.UsesSeed ? seed : null;
        _digests = DigestsOf(plugin.Entry.Id, options.IsEmpty ? null : options, new PackageNode(plugin.Entry.Package), _seed);
    }

    /// <summary>A part of a plugin that does not; its options cannot be bound and are kept as stated.</summary>
    public PartNode(string kind, string id, PluginFault fault, JToken? options, SourceLocation? place)
    {
        Place = place;
        (_kind, _id, _fault, _unbound) = (kind, id, fault, options);
        _digests = DigestsOf(id, new ConstantNode(null, options), null, null);
    }

    /// <summary>The plugin, or null when it could not be loaded.</summary>
    public PluginEntry? Entry => _plugin?.Entry;

    /// <summary>Why the plugin could not be loaded, or null.</summary>
    public PluginFault? Fault => _fault;

    /// <summary>Where the manifest asks for the part, or null.</summary>
    public SourceLocation? Place { get; }

    /// <summary>The fault as an error with its place.</summary>
    public string FaultText => $"{(Place is { } place ? $"{place}: " : "")}error {_fault!.Code}: {Name}: {_fault.Message}";

    /// <inheritdoc />
    public override ulong Axes => _options?.Axes ?? 0;

    /// <summary>Kind and id as messages name the plugin.</summary>
    public string Name => $"{_kind} '{_id}'";

    /// <inheritdoc />
    public override object Build(PointScope scope)
    {
        if (_fault is not null)
            throw new PointFailedException(_fault.Code, Name, _fault.Message);
        // A part that changes at every point is worth neither remembering nor looking up.
        if (scope.DependsOnEverything(Axes))
        {
            var part = Make(scope);
            scope.Own(Name, part);
            return part;
        }
        return _built.GetOrAdd(scope.Combination(Axes), _ => new Lazy<object>(() => scope.Parts.GetOrAdd(Key(scope), () => Make(scope)))).Value;
    }

    /// <inheritdoc />
    public override PointKey Digest(ReadOnlySpan<int> indices) => _digests.At(indices);

    /// <inheritdoc />
    public override JToken Resolve(int[]? indices)
    {
        var options = (_options?.Resolve(indices) ?? _unbound?.DeepClone()) as JObject;
        return options is null or { Count: 0 } ? new JValue(_id) : new JObject(new JProperty("use", _id), new JProperty("with", options));
    }

    /// <inheritdoc />
    public override IEnumerable<PartNode> Parts() => (_options?.Parts() ?? []).Prepend(this);

    /// <inheritdoc />
    public override PartNode PartAt(ReadOnlySpan<int> indices) => this;

    /// <summary>Beside what resolved JSON shows, a part depends on its plugin's code, and on the seed when it uses it.</summary>
    private static Digests DigestsOf(string id, PlanNode? options, PackageNode? package, Seed? seed)
    {
        (string Key, PlanNode? Value)[] children =
        [
            ("use", new ConstantNode(id, new JValue(id))), ("with", options), ("package", package), ("seed", seed is { } number ? new ConstantNode(number, new JValue(number.Value)) : null),
        ];
        var present = children.Where(child => child.Value is not null).ToList();
        return new Digests(Digests.Object(present.Select(child => child.Key)), present.Select(child => child.Value!).ToList());
    }

    private string Key(PointScope scope) =>
        $"{_kind}/{_id}/{_plugin!.Entry.Package.Name} {Resolve(scope.Indices).ToString(Newtonsoft.Json.Formatting.None)}";

    private object Make(PointScope scope)
    {
        try
        {
            return _plugin!.Factory.CreatePart(_options!.Build(scope), _seed is { } seed ? new SeededContext(scope.Context, seed) : scope.Context);
        }
        // A part among the options has its own name.
        catch (PointFailedException)
        {
            throw;
        }
        catch (ModelException exception)
        {
            throw new PointFailedException(DiagnosticCodes.ModelRefused, Name, exception.Message, exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new PointFailedException(DiagnosticCodes.PluginThrew, Name, $"threw {exception.GetType().Name} while it made its part: {exception.Message}", exception);
        }
    }
}
