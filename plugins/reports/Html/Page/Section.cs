namespace PluginNvm.Reports.Html.Page;

/// <summary>A part of the page.</summary>
/// <param name="Id">What a link names.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Short">Its name in the contents.</param>
/// <param name="Write">Writes what stands below the heading.</param>
internal sealed record Section(string Id, string Heading, string Short, Action<HtmlText> Write);
