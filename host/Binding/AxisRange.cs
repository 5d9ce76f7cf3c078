using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Binding;

/// <summary>An axis written as <c>{ "from": "1 MiB", "to": "32 MiB", "steps": 6, "scale": "log" }</c>; both ends belong to it.</summary>
internal static partial class AxisRange
{
    private static readonly string[] Keys = ["from", "to", "steps", "scale"];

    /// <summary>Whether an object is a range, perhaps with a key missing or misspelt, rather than a map of members.</summary>
    public static bool IsRange(JObject? declaration) => declaration is not null && Keys.Count(key => declaration[key] is JValue) >= 2;

    /// <summary>The range's members.</summary>
    public static List<AxisMember> Expand(JsonDocumentText document, JObject range, List<Diagnostic> errors)
    {
        List<AxisMember> Bad(JToken at, string message)
        {
            errors.Add(new Diagnostic(DiagnosticCodes.BadAxis, document.Locate(at), message));
            return [];
        }

        foreach (var property in range.Properties())
        {
            if (!Keys.Contains(property.Name))
                return Bad(property, $"a range has no key '{property.Name}'; {Suggestions.For(property.Name, Keys, "keys")}");
        }
        if (new[] { "from", "to" }.FirstOrDefault(key => !range.ContainsKey(key)) is { } missing)
            return Bad(range, $"a range needs '{missing}', the end where it {(missing == "from" ? "begins" : "stops")}");
        if (range["steps"] is not JValue { Value: long and >= 2 and <= 1_000_000 } stepsToken)
            return Bad(range["steps"] ?? range, "a range needs 'steps', a whole number from 2 to 1000000");
        var scale = range["scale"] is not { } stated ? "linear" : (stated as JValue)?.Value as string;
        if (scale is not ("linear" or "log"))
            return Bad(range["scale"]!, "'scale' is 'linear' or 'log'");
        if (!Split(range["from"]!, out var from, out var unit) || !Split(range["to"]!, out var to, out var toUnit))
            return Bad(range, "'from' and 'to' must be numbers, or quantities such as \"1 MiB\"");
        if (unit != toUnit)
            return Bad(range["to"]!, $"'from' and 'to' must have the same unit; they have '{unit}' and '{toUnit}'");
        if (scale == "log" && (from <= 0 || to <= 0))
            return Bad(range, "a logarithmic range needs positive ends");

        var steps = (int)(long)stepsToken;
        var whole = range["from"]!.Type == JTokenType.Integer && range["to"]!.Type == JTokenType.Integer;
        var members = new List<AxisMember>(steps);
        for (var i = 0; i < steps; i++)
        {
            var fraction = i / (double)(steps - 1);
            var value = i == 0 ? from : i == steps - 1 ? to
                : scale == "log" ? RoundSignificant(from * Math.Pow(to / from, fraction)) : Linear(from, to, fraction);
            JToken token = unit.Length > 0 ? new JValue(string.Create(CultureInfo.InvariantCulture, $"{value:R} {unit}"))
                : whole && value == Math.Round(value) ? new JValue((long)value) : new JValue(value);
            JsonDocumentText.SetOrigin(token, range);
            members.Add(new AxisMember(Convert.ToString(((JValue)token).Value, CultureInfo.InvariantCulture)!, token));
        }
        return members;
    }

    /// <summary>Between the ends; what is nothing but rounding beside them is zero.</summary>
    private static double Linear(double from, double to, double fraction)
    {
        var value = RoundSignificant(from + (to - from) * fraction);
        return Math.Abs(value) < 1e-12 * Math.Max(Math.Abs(from), Math.Abs(to)) ? 0 : value;
    }

    /// <summary>Removes the last bits that exponentials leave, so that six logarithmic steps from 1 to 32 are 1, 2, 4, 8, 16, 32.</summary>
    private static double RoundSignificant(double value) =>
        double.Parse(value.ToString("E12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static bool Split(JToken token, out double number, out string unit)
    {
        unit = "";
        number = 0;
        if (token.Type is JTokenType.Integer or JTokenType.Float)
        {
            number = (double)token;
            return true;
        }
        if (token.Type != JTokenType.String)
            return false;
        var text = ((string)token!).Trim();
        var found = LeadingNumber().Match(text);
        unit = text[found.Length..].Trim();
        return found.Success && double.TryParse(found.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    [GeneratedRegex(@"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")]
    private static partial Regex LeadingNumber();
}
