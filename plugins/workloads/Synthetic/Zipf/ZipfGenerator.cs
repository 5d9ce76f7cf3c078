using PluginNvm.Contracts;
using PluginNvm.Workloads.Synthetic.Generation;

namespace PluginNvm.Workloads.Synthetic.Zipf;

/// <summary>Draws lines from a table of their probabilities.</summary>
/// <param name="table">The lines' probabilities.</param>
/// <param name="seed">The seed of the draws.</param>
/// <param name="start">Address of the first line.</param>
/// <param name="line">Bytes of a line.</param>
/// <param name="size">Bytes of each access.</param>
/// <param name="writes">Which accesses write.</param>
internal sealed class ZipfGenerator(AliasTable table, Seed seed, ulong start, ulong line, uint size, DrawnWrites writes) : AccessGenerator
{
    /// <summary>Columns that are drawn before the first of them is looked at, so that their ways from memory overlap.</summary>
    private const int Together = 64;

    private readonly Seed _columns = seed.For("column");
    private readonly Seed _coins = seed.For("coin");
    private long _number;

    /// <inheritdoc />
    public override void Fill(AccessBlock block)
    {
        var (columns, coins, count) = (_columns, _coins, table.Count);
        var addresses = block.Addresses.AsSpan(0, block.Count);
        Span<uint> drawn = stackalloc uint[Together];
        for (var done = 0; done < addresses.Length; done += Together)
        {
            var group = addresses[done..Math.Min(done + Together, addresses.Length)];
            var number = _number + done;
            for (var i = 0; i < group.Length; i++)
            {
                drawn[i] = (uint)Draws.Below(columns, number + i, count);
                table.Prefetch(drawn[i]);
            }
            for (var i = 0; i < group.Length; i++)
                group[i] = start + line * table.Outcome(drawn[i], coins.For(number + i).Value);
        }
        block.Sizes.AsSpan(0, block.Count).Fill(size);
        writes.Fill(block.Kinds.AsSpan(0, block.Count), _number);
        _number += block.Count;
    }
}
