using PluginNvm.Contracts;
using PluginNvm.Workloads.Traces.Input;

namespace PluginNvm.Workloads.Traces.Reading;

/// <summary>A chunk of text and its accesses.</summary>
internal sealed class ParsedChunk
{
    /// <summary>Bytes of the shortest line: a label, a space, a digit and a line feed.</summary>
    private const int ShortestLine = 4;

    private int _taken;

    /// <summary>The text.</summary>
    public TextChunk Text { get; } = new();

    /// <summary>Its accesses, all of them.</summary>
    public AccessBlock Accesses { get; } = new(TextChunk.Capacity / ShortestLine);

    /// <summary>Makes the accesses those of the text.</summary>
    public void Accept(int count) => (Accesses.Count, _taken) = (count, 0);

    /// <summary>Copies the next accesses, as many as there are and fit.</summary>
    /// <returns>The place after the last one.</returns>
    public int CopyTo(AccessBlock block, int start, int end)
    {
        var count = Math.Min(Accesses.Count - _taken, end - start);
        Accesses.Addresses.AsSpan(_taken, count).CopyTo(block.Addresses.AsSpan(start));
        Accesses.Sizes.AsSpan(_taken, count).CopyTo(block.Sizes.AsSpan(start));
        Accesses.Kinds.AsSpan(_taken, count).CopyTo(block.Kinds.AsSpan(start));
        _taken += count;
        return start + count;
    }
}
