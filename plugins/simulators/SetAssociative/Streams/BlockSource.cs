using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Simulators.SetAssociative.Streams;

/// <summary>The blocks of a stream: those that lie in memory as they are, others read into one block again and again.</summary>
internal static class BlockSource
{
    /// <summary>The blocks in order; each is valid until the next is asked for.</summary>
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
