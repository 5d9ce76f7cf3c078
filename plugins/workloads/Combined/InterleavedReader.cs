using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Combined;

/// <summary>Reads streams in turn; of each it holds one block.</summary>
internal sealed class InterleavedReader : IAccessReader
{
    private readonly List<Part> _parts = [];
    private readonly bool _withTimes;
    private int _at;
    private long _leftOfTurn;
    private ulong _time;

    public InterleavedReader(IReadOnlyList<TurnTaking> parts, bool withTimes)
    {
        _withTimes = withTimes;
        try
        {
            foreach (var part in parts)
                _parts.Add(new Part(part, (uint)_parts.Count));
        }
        catch
        {
            // One that cannot be opened leaves none open.
            Dispose();
            throw;
        }
        _leftOfTurn = _parts[0].Turn;
    }

    /// <inheritdoc />
    public bool Read(AccessBlock block, CancellationToken cancellation)
    {
        block.Count = 0;
        while (block.Count < block.Capacity && _parts.Count > 0)
        {
            var part = _parts[_at];
            var count = part.Copy(block, (int)Math.Min(_leftOfTurn, block.Capacity - block.Count), cancellation);
            _leftOfTurn -= count;
            if (count == 0)
            {
                part.Dispose();
                _parts.RemoveAt(_at);
                BeginTurn(_at);
            }
            else if (_leftOfTurn == 0)
            {
                BeginTurn(_at + 1);
            }
        }
        for (var i = 0; i < Math.Min(block.Count, block.Times.Length); i++)
            block.Times[i] = _withTimes ? _time++ : 0;
        return block.Count > 0;
    }

    /// <inheritdoc />
    public void Dispose() => _parts.ForEach(part => part.Dispose());

    private void BeginTurn(int next)
    {
        if (_parts.Count == 0)
            return;
        _at = next < _parts.Count ? next : 0;
        _leftOfTurn = _parts[_at].Turn;
    }

    private sealed class Part : IDisposable
    {
        // A stream without addresses of instructions is one instruction, at an address that no program has.
        private const ulong FirstInstruction = 1ul << 63;
        private const ulong InstructionDistance = 16;
        private const int BlockCapacity = 1 << 14;

        private readonly IAccessReader _reader;
        private readonly AccessBlock _block;
        private readonly uint _number;
        private int _next;

        public Part(TurnTaking part, uint number)
        {
            _reader = part.Stream.Open();
            _block = new AccessBlock(BlockCapacity, part.Stream.Columns & AccessColumns.ProgramCounter);
            (_number, Turn) = (number, part.Turn);
        }

        public long Turn { get; }

        /// <summary>Appends up to so many accesses; 0 only at the end of the stream.</summary>
        public int Copy(AccessBlock to, int most, CancellationToken cancellation)
        {
            if (_next == _block.Count)
            {
                _next = 0;
                if (!_reader.Read(_block, cancellation))
                    return 0;
            }
            var count = Math.Min(most, _block.Count - _next);
            var at = to.Count;
            Array.Copy(_block.Addresses, _next, to.Addresses, at, count);
            Array.Copy(_block.Sizes, _next, to.Sizes, at, count);
            Array.Copy(_block.Kinds, _next, to.Kinds, at, count);
            if (to.Streams.Length > 0)
                to.Streams.AsSpan(at, count).Fill(_number);
            if (to.ProgramCounters.Length > 0 && _block.ProgramCounters.Length > 0)
                Array.Copy(_block.ProgramCounters, _next, to.ProgramCounters, at, count);
            else if (to.ProgramCounters.Length > 0)
                to.ProgramCounters.AsSpan(at, count).Fill(FirstInstruction + _number * InstructionDistance);
            _next += count;
            to.Count += count;
            return count;
        }

        public void Dispose() => _reader.Dispose();
    }
}
