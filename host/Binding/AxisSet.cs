using System.Globalization;
using Newtonsoft.Json.Linq;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Binding;

/// <summary>One value an axis takes.</summary>
/// <param name="Label">How tables, claims and baselines name it.</param>
/// <param name="Token">What stands in the manifest where the axis is referred to.</param>
public sealed record AxisMember(string Label, JToken Token);

/// <summary>A named list of values.</summary>
/// <param name="Index">Position in the manifest.</param>
/// <param name="Name">Name.</param>
/// <param name="Members">The values, at least one.</param>
public sealed record Axis(int Index, string Name, IReadOnlyList<AxisMember> Members)
{
    /// <summary>The position of the member with a label, or -1.</summary>
    public int IndexOf(string label)
    {
        for (var i = 0; i < Members.Count; i++)
        {
            if (Members[i].Label == label)
                return i;
        }
        return -1;
    }
}

/// <summary>The axes of an experiment; their product is its set of points, the last axis running fastest.</summary>
public sealed class AxisSet
{
    /// <summary>Most axes of one experiment: sets of axes are kept as bits.</summary>
    public const int MaximumAxes = 64;

    private readonly IReadOnlyList<AxisException> _exceptions;
    private readonly Lazy<IReadOnlyList<int>> _points;

    private AxisSet(IReadOnlyList<Axis> axes, IReadOnlyList<AxisException> exceptions)
    {
        _points = new Lazy<IReadOnlyList<int>>(() => exceptions.Count == 0 ? new PointRange((int)PointCount) : Enumerable.Range(0, (int)PointCount).Where(point => !IsExcepted(point)).ToList());
        _exceptions = exceptions;
        Axes = axes;
        Swept = axes.Where(axis => axis.Members.Count > 1).Aggregate(0UL, (mask, axis) => mask | (1UL << axis.Index));
        PointCount = axes.Aggregate(1L, (product, axis) => product > int.MaxValue ? product : product * axis.Members.Count);
    }

    /// <summary>The axes in the manifest's order.</summary>
    public IReadOnlyList<Axis> Axes { get; }

    /// <summary>Number of points of the product.</summary>
    public long PointCount { get; }

    /// <summary>The points of the product that are not excepted, ascending.</summary>
    public IReadOnlyList<int> Points => _points.Value;

    /// <summary>The axes with more than one member, as bits.</summary>
    public ulong Swept { get; }

    /// <summary>No axes: one point.</summary>
    public static AxisSet None { get; } = new([], []);

    /// <summary>Reads the <c>axes</c> object of a manifest.</summary>
    public static AxisSet Parse(JsonDocumentText document, JToken? declaration, List<Diagnostic> errors)
    {
        if (declaration is null)
            return None;
        if (declaration is not JObject declared)
        {
            errors.Add(new Diagnostic(DiagnosticCodes.WrongType, document.Locate(declaration), "axes must be an object: a list, a map of named members or a range under each name"));
            return None;
        }

        var axes = new List<Axis>();
        foreach (var property in declared.Properties().Where(property => property.Name != AxisException.Key))
        {
            var members = Members(document, property, errors);
            RefuseTwice(document, property.Name, members, errors);
            axes.Add(new Axis(axes.Count, property.Name, members));
        }
        if (axes.Count > MaximumAxes)
            errors.Add(new Diagnostic(DiagnosticCodes.BadAxis, document.Locate(declared), $"{axes.Count} axes; at most {MaximumAxes} are possible"));
        var set = new AxisSet(axes, AxisException.Parse(document, declared[AxisException.Key], axes, errors));
        if (set.PointCount > int.MaxValue)
            errors.Add(new Diagnostic(DiagnosticCodes.BadAxis, document.Locate(declared), $"the axes give more than {int.MaxValue} points"));
        else if (set._exceptions.Count > 0 && set.PointCount > 0 && Enumerable.Range(0, (int)set.PointCount).All(set.IsExcepted))
            errors.Add(new Diagnostic(DiagnosticCodes.BadAxis, document.Locate(declared[AxisException.Key]), $"'except' leaves none of the {set.PointCount} points"));
        return set;
    }

    /// <summary>The axis of a name, or null.</summary>
    public Axis? Find(string name) => Axes.FirstOrDefault(axis => axis.Name == name);

    /// <summary>How far apart the points of neighbouring members of an axis are.</summary>
    public long StrideOf(Axis axis) => Axes.Skip(axis.Index + 1).Aggregate(1L, (stride, inner) => stride * inner.Members.Count);

    /// <summary>The member of every axis at a point.</summary>
    /// <param name="point">Position in the product, from 0.</param>
    public int[] IndicesOf(long point)
    {
        var indices = new int[Axes.Count];
        for (var i = Axes.Count - 1; i >= 0; i--)
        {
            var count = Axes[i].Members.Count;
            indices[i] = (int)(point % count);
            point /= count;
        }
        return indices;
    }

    /// <summary>The labels of a point's members.</summary>
    public IReadOnlyList<string> Coordinates(int point)
    {
        var indices = IndicesOf(point);
        return Axes.Select(axis => axis.Members[indices[axis.Index]].Label).ToList();
    }

    /// <summary>The point of the given members, one of each axis.</summary>
    public int PointAt(ReadOnlySpan<int> indices)
    {
        var point = 0;
        for (var i = 0; i < Axes.Count; i++)
            point = point * Axes[i].Members.Count + indices[i];
        return point;
    }

    /// <summary>The first entry of <c>except</c> that leaves a point out, or null.</summary>
    internal AxisException? ExceptionOf(int point)
    {
        var indices = IndicesOf(point);
        return _exceptions.FirstOrDefault(exception => exception.Covers(indices));
    }

    private bool IsExcepted(int point) => ExceptionOf(point) is not null;

    private static List<AxisMember> Members(JsonDocumentText document, JProperty axis, List<Diagnostic> errors)
    {
        var members = axis.Value switch
        {
            JArray list => list.Select((token, i) => new AxisMember(LabelOf(token, i), token)).ToList(),
            JObject range when AxisRange.IsRange(range) => AxisRange.Expand(document, range, errors),
            JObject zip when AxisZip.IsZip(zip) => AxisZip.Expand(document, axis.Name, zip, part => Members(document, part, errors), errors),
            JObject map => map.Properties().Select(member => new AxisMember(member.Name, member.Value)).ToList(),
            _ => null,
        };
        if (members is null)
        {
            errors.Add(new Diagnostic(DiagnosticCodes.BadAxis, document.Locate(axis.Value), $"axis '{axis.Name}' must be a list, a map of named members, a range with from, to and steps, or a zip of several such"));
            return [];
        }
        if (members.Count == 0 && !AxisRange.IsRange(axis.Value as JObject) && !AxisZip.IsZip(axis.Value as JObject))
            errors.Add(new Diagnostic(DiagnosticCodes.BadAxis, document.Locate(axis), $"axis '{axis.Name}' has no members"));
        return members;
    }

    private static void RefuseTwice(JsonDocumentText document, string axis, List<AxisMember> members, List<Diagnostic> errors)
    {
        var known = new HashSet<string>(members.Count, StringComparer.Ordinal);
        foreach (var twice in members.Select(member => member.Label).Where(label => !known.Add(label)).ToHashSet(StringComparer.Ordinal))
        {
            errors.Add(new Diagnostic(DiagnosticCodes.BadAxis, document.Locate(members.Last(member => member.Label == twice).Token),
                $"axis '{axis}' has two members called '{twice}'; give them names with a map {{ \"name\": value }}"));
        }
    }

    /// <summary>How a list names a member.</summary>
    internal static string LabelOf(JToken token, int position) => token switch
    {
        JValue { Type: JTokenType.Boolean } value => (bool)value ? "true" : "false",
        JValue value => Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? "null",
        JObject part when part["use"] is JValue { Type: JTokenType.String } use && part.Count == 1 => (string)use!,
        _ => string.Create(CultureInfo.InvariantCulture, $"#{position + 1}"),
    };
}
