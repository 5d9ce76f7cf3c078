using PluginNvm.Host.Binding;
using PluginNvm.Host.Json;
using PluginNvm.HostTests.Loading;

namespace PluginNvm.HostTests.Binding;

/// <summary>A record bound from a text, without an experiment around it.</summary>
internal sealed class Bound<T>
    where T : class
{
    private Bound(RecordNode? node, AxisSet axes, IReadOnlyList<Diagnostic> errors) => (Node, Axes, Errors) = (node, axes, errors);

    public RecordNode? Node { get; }

    public AxisSet Axes { get; }

    public IReadOnlyList<Diagnostic> Errors { get; }

    /// <summary>The errors as <c>CODE(line,column)</c>, in the order of the text.</summary>
    public string Places => string.Join(' ', Errors.OrderBy(e => e.Location.Line).ThenBy(e => e.Location.Column).Select(e => $"{e.Code}({e.Location.Line},{e.Location.Column})"));

    public string Json => Node!.Resolve(null).ToString(Newtonsoft.Json.Formatting.None);

    /// <summary>Binds the object under <c>record</c>, with the axes under <c>axes</c>.</summary>
    public static Bound<T> From(string text, string? folder = null)
    {
        var document = JsonDocumentText.Parse("f.json", text);
        var errors = new List<Diagnostic>();
        var axes = AxisSet.Parse(document, document.Root["axes"], errors);
        var binder = new JsonBinder(document, axes, Manifests.Catalog, folder ?? Manifests.Root, errors);
        return new Bound<T>(binder.BindRecord(document.Root["record"], typeof(T), null, document.Root, "the record"), axes, errors);
    }

    /// <summary>Binds an object without axes.</summary>
    public static Bound<T> Of(string json) => From($"{{\"record\":{json}}}");

    public T Value(int point = 0, PartStore? store = null)
    {
        Assert.IsEmpty(Errors, string.Join('\n', Errors));
        return (T)Node!.Build(new PointScope(Axes, Axes.IndicesOf(point), store ?? new PartStore(), new FakeContext()));
    }
}
