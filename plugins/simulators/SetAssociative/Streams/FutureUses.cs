using PluginNvm.Contracts;

namespace PluginNvm.Simulators.SetAssociative.Streams;

/// <summary>The next use of every access, for policies that know the future: the stream is read once before it is simulated. 8 bytes of memory per access, and 16 to 32 per distinct line.</summary>
internal sealed class FutureUses
{
    private readonly List<ulong[]> _blocks = [];

    /// <summary>Reads a stream.</summary>
    public FutureUses(IAccessStream stream, int lineBytes, int blockCapacity, CancellationToken cancellation)
    {
        var block = new AccessBlock(blockCapacity);
        var lines = new LineBlock(lineBytes, blockCapacity);
        var shift = System.Numerics.BitOperations.Log2((uint)lineBytes);
        using (var reader = stream.Open())
        {
            for (long before = 0; reader.Read(block, cancellation); before += block.Count)
            {
                lines.Take(block, before);
                var numbers = new ulong[lines.Rows.Count];
                for (var i = 0; i < numbers.Length; i++)
                    numbers[i] = lines.Rows.Addresses[i] >> shift;
                _blocks.Add(numbers);
            }
        }

        // Backwards, each line number gives way to the access that comes next.
        var next = new Dictionary<ulong, ulong>();
        var access = _blocks.Aggregate(0ul, (all, one) => all + (ulong)one.Length);
        for (var b = _blocks.Count - 1; b >= 0; b--)
        {
            cancellation.ThrowIfCancellationRequested();
            var numbers = _blocks[b];
            for (var i = numbers.Length - 1; i >= 0; i--)
            {
                access--;
                ref var use = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(next, numbers[i], out var known);
                numbers[i] = known ? use : ulong.MaxValue;
                use = access;
            }
        }
    }

    /// <summary>The next uses of a block's rows.</summary>
    public ulong[] Of(int block) => _blocks[block];
}
