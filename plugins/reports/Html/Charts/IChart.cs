using System.Text.Json.Nodes;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>A figure's data, ready to be drawn in two ways.</summary>
internal interface IChart
{
    /// <summary>What the picture shows, in words, for readers who do not see it.</summary>
    string Description { get; }

    /// <summary>What a reader must know of what is not drawn one to one.</summary>
    IReadOnlyList<string> Notes { get; }

    /// <summary>Values that are drawn.</summary>
    int Size { get; }

    /// <summary>Draws the picture.</summary>
    /// <returns>Its width and height.</returns>
    (double Width, double Height) Draw(SvgText svg);

    /// <summary>The same picture as a Vega-Lite specification.</summary>
    JsonObject Specify();
}
