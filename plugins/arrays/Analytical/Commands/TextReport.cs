namespace PluginNvm.Arrays.Analytical.Commands;

/// <summary>Writes report lines as indented text with aligned values.</summary>
internal static class TextReport
{
    private const int Indent = 2;

    public static void Write(TextWriter output, IReadOnlyList<ReportLine> lines)
    {
        var width = lines.Count == 0 ? 0 : lines.Max(line => Width(line, 0));
        foreach (var line in lines)
            Write(output, line, 0, width);
    }

    private static int Width(ReportLine line, int depth) =>
        Math.Max(depth * Indent + (HasValue(line) ? line.Label.Length : 0), line.Parts.Count == 0 ? 0 : line.Parts.Max(part => Width(part, depth + 1)));

    private static bool HasValue(ReportLine line) => line.Value is not null || line.Text is not null;

    private static void Write(TextWriter output, ReportLine line, int depth, int width)
    {
        var label = new string(' ', depth * Indent) + line.Label;
        var value = line.Value is { } number ? ScaledNumber.Format(number, line.Unit) : line.Text;
        var remark = line.Remark.Length > 0 ? $"   ({line.Remark})" : "";
        output.WriteLine(value is null ? label + remark : $"{label.PadRight(width)}  {value}{remark}".TrimEnd());
        foreach (var part in line.Parts)
            Write(output, part, depth + 1, width);
    }
}
