namespace PluginNvm.Workloads.Traces.Formats;

/// <summary>What is wrong with a line.</summary>
/// <param name="Expected">What the format asks for at that place.</param>
/// <param name="Found">What stands there.</param>
internal sealed record LineFault(string Expected, string Found)
{
    private const string EndOfLine = "the end of the line";
    private const int Shown = 40;

    /// <summary>A fault that quotes the text found, shortened, with what cannot be printed as a code.</summary>
    public static LineFault Of(string expected, ReadOnlySpan<byte> found) => new(expected, Quoted(found));

    private static string Quoted(ReadOnlySpan<byte> found)
    {
        if (found.IsEmpty)
            return EndOfLine;
        var text = string.Concat(found[..Math.Min(found.Length, Shown)].ToArray().Select(code => code is >= 0x20 and < 0x7F ? $"{(char)code}" : $"\\x{code:x2}"));
        return found.Length > Shown ? $"'{text}...'" : $"'{text}'";
    }
}
