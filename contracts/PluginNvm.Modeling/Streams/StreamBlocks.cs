using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>The blocks of a stream: those that lie in memory as they are, others read into one block again and again.</summary>
public static class StreamBlocks
{
    /// <summary>The blocks in order; each is valid until the next is asked for.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="columns">Optional columns that are needed of a stream that must be read; one in memory has those it has.</param>
    /// <param name="cancellation">Ends a long read early.</param>
    /// <exception cref="ModelException">The stream's source is malformed.</exception>
    public static IEnumerable<AccessBlock> Blocks(this IAccessStream stream, AccessColumns columns, CancellationToken cancellation)
    {
        if (stream.Blocks is { } resident)
        {
            foreach (var block in resident)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return block;
            }
            yield break;
        }

        var reused = new AccessBlock(ResidentStream.BlockCapacity, columns);
        using var reader = stream.Open();
        while (reader.Read(reused, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return reused;
        }
    }
}
