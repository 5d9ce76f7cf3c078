namespace PluginNvm.Workloads.Traces.Formats;

/// <summary>The fields of one line, separated by spaces and tabs.</summary>
internal ref struct LineFields
{
    private ReadOnlySpan<byte> _rest;

    /// <summary>The fields of a line without its line feed; a carriage return at its end does not count.</summary>
    public LineFields(ReadOnlySpan<byte> line) => _rest = line is [.. var text, (byte)'\r'] ? text : line;

    /// <summary>The next field; empty where the line ends.</summary>
    public ReadOnlySpan<byte> Next()
    {
        var text = _rest.TrimStart(" \t"u8);
        var length = text.IndexOfAny(" \t"u8);
        if (length < 0)
            length = text.Length;
        _rest = text[length..];
        return text[..length];
    }

    /// <summary>Reads a whole field as a hexadecimal number, with or without <c>0x</c>.</summary>
    /// <returns>False where the field is no such number, or one of more than 64 bits.</returns>
    public static bool TryHex(ReadOnlySpan<byte> field, out ulong number)
    {
        if (field is [(byte)'0', (byte)'x' or (byte)'X', .. var digits])
            field = digits;
        number = 0;
        foreach (var code in field)
        {
            if (number >> 60 != 0 || !char.IsAsciiHexDigit((char)code))
                return false;
            number = (number << 4) | (uint)(char.IsAsciiDigit((char)code) ? code - (byte)'0' : (code | 0x20) - (byte)'a' + 10);
        }
        return !field.IsEmpty;
    }
}
