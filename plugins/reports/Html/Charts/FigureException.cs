namespace PluginNvm.Reports.Html.Charts;

/// <summary>A figure cannot be drawn; the message is shown in its place.</summary>
internal sealed class FigureException(string message) : Exception(message);
