using System.Globalization;
using System.Text;
using PluginNvm.Reports.Html.Format;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>Writes SVG elements. An attribute's value is a text, a number or, for <c>fill</c> and <c>stroke</c>, a <see cref="Paint"/>; null leaves it out.</summary>
/// <param name="prefix">Begins every id, so that several drawings can stand in one page.</param>
internal sealed class SvgText(string prefix)
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>The name of a definition of this drawing.</summary>
    public string Id(string name) => $"{prefix}-{name}";

    /// <summary>Opens an element.</summary>
    public void Open(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(name, attributes);
        _text.Append('>');
        _open.Push(name);
    }

    /// <summary>Closes the element opened last.</summary>
    public void Close() => _text.Append("</").Append(_open.Pop()).Append(">\n");

    /// <summary>An element without content.</summary>
    public void Add(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(name, attributes);
        _text.Append("/>\n");
    }

    /// <summary>An element whose content is text.</summary>
    public void AddText(string name, string content, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Start(name, attributes);
        _text.Append('>').Append(Markup.Escape(content)).Append("</").Append(name).Append(">\n");
    }

    /// <summary>An element that shows <paramref name="tip"/> under the mouse, also without scripts.</summary>
    public void AddWithTip(string name, string? tip, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        if (tip is null)
        {
            Add(name, attributes);
            return;
        }
        Start(name, attributes);
        _text.Append("><title>").Append(Markup.Escape(tip)).Append("</title></").Append(name).Append(">\n");
    }

    /// <summary>A line of text.</summary>
    /// <param name="x">Left of the anchor.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">The text.</param>
    /// <param name="paint">Its colour.</param>
    /// <param name="size">Its size.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="turned">Degrees it is turned by.</param>
    public void Label(double x, double y, string text, Paint paint, double size = TextSize.Label, string anchor = "start", double turned = 0) =>
        AddText("text", text, ("x", x), ("y", y), ("fill", paint), ("font-size", size), ("text-anchor", anchor == "start" ? null : anchor),
            ("transform", turned == 0 ? null : $"rotate({Number(turned)} {Number(x)} {Number(y)})"));

    /// <summary>A number as SVG reads it.</summary>
    public static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    private void Start(string name, ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        _text.Append('<').Append(name);
        var classes = new StringBuilder();
        foreach (var (attribute, value) in attributes)
        {
            var text = value switch
            {
                null => null,
                Paint paint => paint.Colour,
                double number => Number(number),
                int number => number.ToString(CultureInfo.InvariantCulture),
                _ => Markup.Escape((string)value),
            };
            if (text is not null)
                _text.Append(' ').Append(attribute).Append("=\"").Append(text).Append('"');
            if (value is Paint { Role: var role })
                classes.Append(classes.Length == 0 ? "" : " ").Append(attribute[0]).Append('-').Append(role);
        }
        if (classes.Length > 0)
            _text.Append(" class=\"").Append(classes).Append('"');
    }
}
