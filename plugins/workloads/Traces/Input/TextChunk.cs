using PluginNvm.Workloads.Traces.Formats;

namespace PluginNvm.Workloads.Traces.Input;

/// <summary>A piece of a text file that holds whole lines only, each with its line feed, and how far it was parsed.</summary>
internal sealed class TextChunk
{
    /// <summary>The most bytes of text, and so the longest line. Text and accesses of a chunk together stay within a core's second-level cache.</summary>
    public const int Capacity = 256 * 1024;

    /// <summary>Bytes behind the text that may be read and do not count: two hexadecimal fields and what stands around them.</summary>
    private const int Margin = 3 * HexField.Reach;

    /// <summary>The text, and a margin behind it.</summary>
    public byte[] Bytes { get; } = GC.AllocateUninitializedArray<byte>(Capacity + Margin);

    /// <summary>Bytes of text.</summary>
    public int Length { get; private set; }

    /// <summary>Bytes already parsed.</summary>
    public int Position { get; set; }

    /// <summary>Lines already parsed.</summary>
    public int Lines { get; set; }

    /// <summary>What is wrong with the line after those; null as long as nothing is.</summary>
    public LineFault? Fault { get; set; }

    /// <summary>Why the file cannot be read on from here; null where it can, or ends.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether reading ends here with an error.</summary>
    public bool IsFaulty => Fault is not null || Failure is not null;

    /// <summary>Whether the file ends here: no line, no failure.</summary>
    public bool IsEnd => Length == 0 && Failure is null;

    /// <summary>The line that begins at a position, without its line feed.</summary>
    public ReadOnlySpan<byte> LineAt(int position)
    {
        var text = Bytes.AsSpan(position, Length - position);
        return text[..text.IndexOf((byte)'\n')];
    }

    /// <summary>Makes the chunk ready for other text, or for a failure in the place of text.</summary>
    public void Restart(int length, Exception? failure = null)
    {
        (Length, Position, Lines, Fault, Failure) = (length, 0, 0, null, failure);
        Bytes.AsSpan(length, Margin).Clear();
    }
}
