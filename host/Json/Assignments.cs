using Newtonsoft.Json.Linq;

namespace PluginNvm.Host.Json;

/// <summary>Changes a parsed manifest from the command line: <c>system.with.concurrency=4</c>, <c>metrics[0]=edp</c>.</summary>
internal static class Assignments
{
    /// <summary>Applies one assignment. Objects on the way are made where they are missing.</summary>
    /// <param name="document">The manifest.</param>
    /// <param name="assignment">A path of keys, joined by dots, with list positions in brackets; then <c>=</c>; then JSON, or text that is not JSON.</param>
    /// <exception cref="DiagnosticException">The assignment is malformed or its path does not fit.</exception>
    public static void Apply(JsonDocumentText document, string assignment)
    {
        var equals = assignment.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
            throw Fail(assignment, "write it as path=value, for example system.with.concurrency=4");

        var value = Value(assignment[(equals + 1)..]);
        JsonDocumentText.SetPlace(value, new SourceLocation($"--set {assignment}", 0, 0));
        var steps = Steps(assignment[..equals]) ?? throw Fail(assignment, "its path is keys joined by dots, with list positions in brackets");
        var at = document.Root;
        for (var i = 0; i < steps.Count; i++)
        {
            var last = i == steps.Count - 1;
            at = steps[i] switch
            {
                string key when at is JObject owner => Member(owner, key, last ? value : null),
                int position when at is JArray list && position < list.Count => Item(list, position, last ? value : null),
                int position => throw Fail(assignment, $"there is no list with a position {position} there"),
                var key => throw Fail(assignment, $"'{key}' is below something that is not an object"),
            };
        }
    }

    private static JToken Member(JObject owner, string key, JToken? value)
    {
        if (value is not null || owner[key] is null)
            owner[key] = value ?? new JObject();
        return owner[key]!;
    }

    private static JToken Item(JArray list, int position, JToken? value)
    {
        if (value is not null)
            list[position] = value;
        return list[position];
    }

    private static List<object>? Steps(string path)
    {
        var steps = new List<object>();
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            var key = bracket < 0 ? part : part[..bracket];
            if (key.Length == 0)
                return null;
            steps.Add(key);
            for (var rest = bracket < 0 ? "" : part[bracket..]; rest.Length > 0;)
            {
                var close = rest.IndexOf(']', StringComparison.Ordinal);
                if (rest[0] != '[' || close < 0 || !int.TryParse(rest[1..close], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var position))
                    return null;
                steps.Add(position);
                rest = rest[(close + 1)..];
            }
        }
        return steps;
    }

    private static JToken Value(string text)
    {
        try
        {
            // Its positions are those of another text.
            return JsonDocumentText.Parse("--set", text).Root.DeepClone(new JsonCloneSettings { CopyAnnotations = false });
        }
        catch (DiagnosticException)
        {
            return new JValue(text);
        }
    }

    private static DiagnosticException Fail(string assignment, string what) =>
        new([new Diagnostic(DiagnosticCodes.BadAssignment, new SourceLocation("--set", 0, 0), $"'{assignment}': {what}")]);
}
