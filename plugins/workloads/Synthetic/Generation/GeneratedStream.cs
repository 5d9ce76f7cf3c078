using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Synthetic.Generation;

/// <summary>A number of accesses, made anew for each reader.</summary>
/// <param name="identity">Which stream it is, but for their number and the manifest's seed, which is one in a run.</param>
/// <param name="accesses">How many.</param>
/// <param name="begin">A generator that stands at the first access.</param>
internal sealed class GeneratedStream(string identity, long accesses, Func<AccessGenerator> begin) : IAccessStream
{
    /// <inheritdoc />
    public AccessColumns Columns => AccessColumns.None;

    /// <inheritdoc />
    public Time? Tick => null;

    /// <inheritdoc />
    public string Identity => FormattableString.Invariant($"{identity} {accesses} accesses");

    /// <inheritdoc />
    public IAccessReader Open() => new Reader(accesses, begin());

    private sealed class Reader(long accesses, AccessGenerator generator) : IAccessReader
    {
        private long _left = accesses;

        /// <inheritdoc />
        public bool Read(AccessBlock block, CancellationToken cancellation)
        {
            block.Count = 0;
            cancellation.ThrowIfCancellationRequested();
            var count = (int)Math.Min(block.Capacity, _left);
            if (count == 0)
                return false;
            block.Count = count;
            generator.Fill(block);
            _left -= count;

            // The optional columns, which no generated stream has.
            block.ProgramCounters.AsSpan(0, Math.Min(count, block.ProgramCounters.Length)).Clear();
            block.Streams.AsSpan(0, Math.Min(count, block.Streams.Length)).Clear();
            block.Times.AsSpan(0, Math.Min(count, block.Times.Length)).Clear();
            return true;
        }

        /// <inheritdoc />
        public void Dispose() => _left = 0;
    }
}
