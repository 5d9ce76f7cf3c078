using Newtonsoft.Json.Linq;
using NJsonSchema;
using PluginNvm.Host.Experiments;
using PluginNvm.Host.Json;
using PluginNvm.Host.Schema;

namespace PluginNvm.HostTests.Schema;

/// <summary>The schema of the built-in plugins and the fixtures, and the binder with the same plugins: what each says about a manifest.</summary>
internal static class SchemaUnderTest
{
    private static readonly Lazy<SchemaText> Written = new(() => ManifestSchema.Of(Manifests.Catalog));
    private static readonly Lazy<JsonSchema> Read = new(() => JsonSchema.FromJsonAsync(Written.Value.Text).GetAwaiter().GetResult());

    /// <summary>A manifest without axes that states most options of a system.</summary>
    public const string Plain = """
        {
          "experiment": "plain",
          "system": { "use": "gpu-llc", "with": {
            "workload": { "use": "dnn-zoo", "with": { "network": "alexnet", "batch": 4, "training": true, "trainingStep": { "use": "training", "with": { "optimizer": "adam" } } } },
            "cache": { "technology": { "use": "sram", "with": { "node": "16 nm" } }, "array": "published", "capacity": { "use": "fixed", "with": { "size": "3 MiB" } }, "line": "128 B", "ways": 16, "leakageScale": 0.5 },
            "offChip": { "use": "lumped", "with": { "calibration": "none", "latency": "6 ns", "energy": null } },
            "offChipAccesses": { "perAccess": 0.5, "reductions": [ { "capacity": "3 MiB", "fraction": 0.25, "source": "a test" } ] },
            "traffic": { "tileM": 64, "groups": "separate" },
            "concurrency": 4
          } },
          "metrics": [ "energy", { "use": "output", "with": { "name": "capacity" } } ],
          "claims": [ { "metric": "energy", "published": 1, "source": "a test", "reduce": "max" } ],
          "reports": [ { "use": "table", "with": { "maximumRows": 3 } }, "csv" ]
        }
        """;

    /// <summary>The schema.</summary>
    public static SchemaText Text => Written.Value;

    /// <summary>The schema as JSON.</summary>
    public static JObject Json => JObject.Parse(Text.Text);

    /// <summary>What the schema has against a manifest.</summary>
    public static IReadOnlyList<string> SchemaErrors(string manifest) => Validate(Read.Value, JsonDocumentText.Parse("m.json", manifest).Root);

    /// <summary>What a schema has against a value.</summary>
    public static IReadOnlyList<string> Validate(JsonSchema schema, JToken value) => schema.Validate(value).Select(error => error.ToString()).ToList();

    /// <summary>What the binder has against a manifest.</summary>
    public static IReadOnlyList<Diagnostic> BinderErrors(string manifest, string? folder = null)
    {
        try
        {
            ManifestReader.Read(JsonDocumentText.Parse("m.json", manifest), folder ?? Manifests.Root, Manifests.Catalog);
            return [];
        }
        catch (DiagnosticException exception)
        {
            return exception.Diagnostics;
        }
    }

    /// <summary>A manifest with something else at one place of it.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="place">Path of an object or list.</param>
    /// <param name="key">The key, or the index in a list.</param>
    /// <param name="json">What stands there; an empty text takes the key away.</param>
    public static string With(string manifest, string place, string key, string json)
    {
        var root = JObject.Parse(manifest);
        var at = root.SelectToken(place) ?? throw new ArgumentException($"nothing at {place}", nameof(place));
        if (json.Length == 0)
            ((JObject)at).Remove(key);
        else if (at is JArray list)
            list[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)] = JToken.Parse(json);
        else
            at[key] = JToken.Parse(json);
        return root.ToString();
    }
}
