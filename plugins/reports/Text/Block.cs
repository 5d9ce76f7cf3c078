namespace PluginNvm.Reports.Text;

/// <summary>A piece of a document for a human reader, whatever it is written to.</summary>
internal abstract record Block;

/// <summary>A heading; level 1 is the title.</summary>
internal sealed record Heading(int Level, string Text) : Block;

/// <summary>Running text.</summary>
internal sealed record Paragraph(string Text) : Block;

/// <summary>A list of texts.</summary>
internal sealed record Items(IReadOnlyList<string> Texts) : Block;

/// <summary>A table of finished texts.</summary>
/// <param name="Columns">Headers, and whether a column holds numbers.</param>
/// <param name="Rows">Texts of the cells.</param>
/// <param name="Keys">How many leading columns tell the rows apart: they are repeated where the table is too wide for one piece.</param>
internal sealed record Grid(IReadOnlyList<GridColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, int Keys) : Block;

/// <summary>A column of a <see cref="Grid"/>.</summary>
internal sealed record GridColumn(string Header, bool Numbers);
