using Newtonsoft.Json.Linq;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Json;

namespace PluginNvm.Host.Cli;

/// <summary>What a word of the command line is in a manifest.</summary>
internal static class ArgumentJson
{
    /// <summary>Text stays text where text is wanted; everything else may be written as JSON, and what is not JSON is text (an id, a quantity).</summary>
    public static JToken Of(string text, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string) || type == typeof(InputFile) || type.IsEnum || TypeShapes.IsQuantity(type))
            return new JValue(text);
        try
        {
            return JsonDocumentText.Parse("command line", text).Root;
        }
        catch (DiagnosticException)
        {
            return new JValue(text);
        }
    }
}
