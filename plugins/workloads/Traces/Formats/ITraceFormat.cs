using PluginNvm.Contracts;
using PluginNvm.Workloads.Traces.Input;

namespace PluginNvm.Workloads.Traces.Formats;

/// <summary>A text format with one record in each line.</summary>
internal interface ITraceFormat
{
    /// <summary>The format's name in messages.</summary>
    static abstract string Name { get; }

    /// <summary>
    /// Parses lines from where the chunk stands until the chunk ends, the places given are full, or a line is malformed; the chunk's <see cref="TextChunk.Fault"/> then tells
    /// how.
    /// </summary>
    /// <param name="chunk">Whole lines; its position and its count of lines move on.</param>
    /// <param name="block">Receives addresses, sizes and kinds.</param>
    /// <param name="start">Where in the block the first access goes.</param>
    /// <param name="end">The place in the block that is no longer written.</param>
    /// <param name="skipControl">Whether control records are passed over; else they are faults.</param>
    /// <returns>The place after the last access written.</returns>
    static abstract int Parse(TextChunk chunk, AccessBlock block, int start, int end, bool skipControl);
}
