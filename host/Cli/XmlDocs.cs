using System.Xml.Linq;
using PluginNvm.Contracts;

namespace PluginNvm.Host.Cli;

/// <summary>The documentation comments that lie beside an assembly: what help says about options is what their authors wrote in code.</summary>
internal sealed class XmlDocs
{
    // Options may hold records of the contracts.
    private static readonly Lazy<XmlDocs> OfContracts = new(() => Beside(typeof(PluginAttribute).Assembly.Location));

    private readonly Dictionary<string, string> _summaries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _examples = new(StringComparer.Ordinal);

    private XmlDocs()
    {
    }

    /// <summary>Reads the comments of an assembly; none when there is no readable file.</summary>
    public static XmlDocs Beside(string assemblyPath)
    {
        var docs = new XmlDocs();
        var path = Path.ChangeExtension(assemblyPath, ".xml");
        if (!File.Exists(path))
            return docs;
        try
        {
            foreach (var member in XDocument.Load(path).Descendants("member"))
            {
                if (member.Attribute("name")?.Value is not { } name)
                    continue;
                if (member.Element("summary") is { } summary)
                    docs._summaries[name] = Flatten(summary);
                if (member.Element("example") is { } example)
                    docs._examples[name] = Flatten(example);
            }
        }
        catch (Exception exception) when (exception is System.Xml.XmlException or IOException or UnauthorizedAccessException)
        {
            return docs;
        }
        return docs;
    }

    /// <summary>The summary of a property of this assembly or of the contracts, or an empty text.</summary>
    public string Of(System.Reflection.PropertyInfo property)
    {
        var docs = property.DeclaringType!.Assembly == typeof(PluginAttribute).Assembly ? OfContracts.Value : this;
        return docs._summaries.GetValueOrDefault($"P:{property.DeclaringType.FullName!.Replace('+', '.')}.{property.Name}", "");
    }

    /// <summary>The summary of a type, or an empty text.</summary>
    public string Of(Type type) => _summaries.GetValueOrDefault($"T:{type.FullName?.Replace('+', '.')}", "");

    /// <summary>The example of a type, or an empty text.</summary>
    /// <param name="typeName">Full name.</param>
    public string ExampleOf(string typeName) => _examples.GetValueOrDefault($"T:{typeName.Replace('+', '.')}", "");

    private static string Flatten(XElement element)
    {
        var words = element.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" or "paramref" } reference => (reference.Attribute("cref") ?? reference.Attribute("name"))?.Value.Split('.', ':')[^1] ?? "",
            XElement inner => Flatten(inner),
            _ => "",
        });
        return string.Join(' ', string.Concat(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
