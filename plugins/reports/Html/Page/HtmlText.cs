using PluginNvm.Modeling;
using PluginNvm.Reports.Html.Format;

namespace PluginNvm.Reports.Html.Page;

/// <summary>Writes HTML elements; texts and attributes are escaped.</summary>
internal sealed class HtmlText(TextWriter output)
{
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element.</summary>
    public void Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        _open.Push(name);
    }

    /// <summary>Closes the elements opened last.</summary>
    public void Close(int count = 1)
    {
        for (var i = 0; i < count; i++)
            output.Write($"</{_open.Pop()}>\n");
    }

    /// <summary>Forgets the element opened last, which has no end.</summary>
    public void Void()
    {
        _open.Pop();
        output.Write('\n');
    }

    /// <summary>An element whose content is text.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(name, attributes);
        output.Write(Markup.Escape(text));
        output.Write($"</{name}>\n");
    }

    /// <summary>Text within the open element.</summary>
    public void Text(string text) => output.Write(Markup.Escape(text));

    /// <summary>Finished markup.</summary>
    public void Raw(string markup) => output.Write(markup);

    /// <summary>A heading that a link can name.</summary>
    public void Heading(int level, string text, string id) => Element($"h{HumanNumber.Whole(level)}", text, ("id", id));

    private void Start(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        output.Write('<');
        output.Write(name);
        foreach (var (attribute, value) in attributes)
            output.Write(value.Length == 0 ? $" {attribute}" : $" {attribute}=\"{Markup.Escape(value)}\"");
        output.Write('>');
    }
}
