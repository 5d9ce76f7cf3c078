using System.Collections.Concurrent;
using Newtonsoft.Json.Linq;
using PluginNvm.Contracts;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Host.Binding;

/// <summary>A part to be made by a plugin. A plugin that could not be loaded leaves a node that fails its points.</summary>
public sealed class PartNode : PlanNode
{
    private readonly string _kind;
    private readonly string _id;
    private readonly LoadedPlugin? _plugin;
    private readonly PluginFault? _fault;
    private readonly RecordNode? _options;
    private readonly JToken? _unbound;
    private readonly ConcurrentDictionary<long, Lazy<object>> _built = new();

    /// <summary>A part of a plugin that works.</summary>
    public PartNode(LoadedPlugin plugin, RecordNode options)
    {
        (_kind, _id, _plugin, _options) = (plugin.Entry.Kind, plugin.Entry.Id, plugin, options);
    }

    /// <summary>A part of a plugin that does not; its options cannot be bound and are kept as stated.</summary>
    public PartNode(string kind, string id, PluginFault fault, JToken? options)
    {
        (_kind, _id, _fault, _unbound) = (kind, id, fault, options);
    }

    /// <summary>The plugin, or null when it could not be loaded.</summary>
    public PluginEntry? Entry => _plugin?.Entry;

    /// <summary>Why the plugin could not be loaded, or null.</summary>
    public PluginFault? Fault => _fault;

    /// <inheritdoc />
    public override ulong Axes => _options?.Axes ?? 0;

    /// <summary>Kind and id as messages name the plugin.</summary>
    public string Name => $"{_kind} '{_id}'";

    /// <inheritdoc />
    public override object Build(PointScope scope)
    {
        if (_fault is not null)
            throw new PointFailedException(_fault.Code, Name, _fault.Message);
        // A node that changes at every point is not worth remembering.
        return scope.DependsOnEverything(Axes)
            ? scope.Parts.GetOrAdd(Key(scope), () => Make(scope))
            : _built.GetOrAdd(scope.Combination(Axes), _ => new Lazy<object>(() => scope.Parts.GetOrAdd(Key(scope), () => Make(scope)))).Value;
    }

    /// <inheritdoc />
    public override JToken Resolve(int[]? indices)
    {
        var options = (_options?.Resolve(indices) ?? _unbound?.DeepClone()) as JObject;
        return options is null or { Count: 0 } ? new JValue(_id) : new JObject(new JProperty("use", _id), new JProperty("with", options));
    }

    /// <inheritdoc />
    public override IEnumerable<PartNode> Parts() => (_options?.Parts() ?? []).Prepend(this);

    private string Key(PointScope scope) =>
        $"{_kind}/{_id}/{_plugin!.Entry.Package.Name} {Resolve(scope.Indices).ToString(Newtonsoft.Json.Formatting.None)}";

    private object Make(PointScope scope)
    {
        var options = _options!.Build(scope);
        try
        {
            return _plugin!.Factory.CreatePart(options, scope.Context);
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
