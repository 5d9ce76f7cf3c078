using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace PluginNvm.Modeling;

/// <summary>
/// All lines seen, in order of recency: gives the place of a line and moves it to the front in logarithmic time. Every reference takes the next position on a line of time; the
/// positions that were left are counted in a binary indexed tree (P. M. Fenwick, A new data structure for cumulative frequency tables, Software: Practice and Experience 24(3), 1994)
/// over groups of 512 of them. When the positions run out, those that were left are squeezed out.
/// </summary>
/// <remarks>With every line goes a number of the caller's. Memory: 50 to 110 bytes for each line.</remarks>
internal sealed class RecencyOrder
{
    private const int FirstSlots = 1 << 8;
    private const int FirstPositions = 1 << 10;
    private const int MostPositions = 1 << 30;
    private const int Ahead = 64;
    private const int WordBits = 64;
    private const int GroupWords = 8;
    private const int GroupBits = GroupWords * WordBits;

    private Slot[] _slots = new Slot[FirstSlots];
    private int _shift = 64 - 8;

    // Positions count from 0; a slot holds its position plus 1.
    private int[] _slotAt = new int[FirstPositions];
    private ulong[] _left = new ulong[FirstPositions / WordBits]; // one bit for each position that was left
    private int[] _leftTree = new int[FirstPositions / GroupBits + 1];
    private int _leftCount;
    private int _next;

    /// <summary>Lines.</summary>
    public int Count { get; private set; }

    /// <summary>Asks the host's memory for a line's place in the table, ahead of its use.</summary>
    public unsafe void Prefetch(ulong line)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), Home(line))));
    }

    /// <summary>Moves a line to the front, or puts it there.</summary>
    /// <param name="line">The line.</param>
    /// <param name="depth">Where it was, from 1; 0 for a new line.</param>
    /// <returns>The caller's number of the line, 0 for a new one; valid up to the next call.</returns>
    /// <exception cref="OverflowException">There are more than 2^29 lines.</exception>
    public ref int Touch(ulong line, out int depth)
    {
        if (_next == _slotAt.Length)
            Squeeze();
        var at = Find(line);
        ref var slot = ref _slots[at];
        if (slot.Next == 0)
        {
            depth = 0;
            if (Count >= _slots.Length / 2)
            {
                GrowSlots();
                at = Find(line);
                slot = ref _slots[at];
            }
            Count++;
            slot.Line = line;
        }
        else
        {
            var position = slot.Next - 1;
            depth = _next - position - (_leftCount - LeftUpTo(position));
            if (depth == 1)
                return ref slot.Number;
            Leave(position);
        }
        _slotAt[_next] = at;
        slot.Next = ++_next;
        return ref slot.Number;
    }

    /// <summary>Forgets a line that is there, and gives the caller's number.</summary>
    public int Remove(ulong line)
    {
        var at = Find(line);
        var number = _slots[at].Number;
        Leave(_slots[at].Next - 1);
        Count--;

        // The slots behind move up, but for those that are at home or between their home and the gap.
        var mask = _slots.Length - 1;
        for (var next = at + 1 & mask; _slots[next].Next != 0; next = next + 1 & mask)
        {
            if ((next - Home(_slots[next].Line) & mask) < (next - at & mask))
                continue;
            _slots[at] = _slots[next];
            _slotAt[_slots[at].Next - 1] = at;
            at = next;
        }
        _slots[at] = default;
        return number;
    }

    /// <summary>The callers' numbers of all lines, most recent first.</summary>
    public IEnumerable<int> Numbers()
    {
        for (var position = _next - 1; position >= 0; position--)
        {
            if (!IsLeft(position))
                yield return _slots[_slotAt[position]].Number;
        }
    }

    private int Home(ulong line) => (int)(Mixing.Mix(line) >> _shift);

    private int Find(ulong line)
    {
        var slots = _slots;
        for (var at = Home(line); ; at = at + 1 & slots.Length - 1)
        {
            if (slots[at].Line == line && slots[at].Next != 0 || slots[at].Next == 0)
                return at;
        }
    }

    private bool IsLeft(int position) => (_left[position / WordBits] >> position & 1) != 0;

    private void Leave(int position)
    {
        _left[position / WordBits] |= 1ul << position;
        _leftCount++;
        var tree = _leftTree;
        for (var node = position / GroupBits + 1; node < tree.Length; node += node & -node)
            tree[node]++;
    }

    /// <summary>Positions that were left, up to and with one.</summary>
    private int LeftUpTo(int position)
    {
        var last = position / WordBits;
        var count = BitOperations.PopCount(_left[last] << WordBits - 1 - position);
        for (var word = last & -GroupWords; word < last; word++)
            count += BitOperations.PopCount(_left[word]);
        var tree = _leftTree;
        for (var node = position / GroupBits; node > 0; node &= node - 1)
            count += tree[node];
        return count;
    }

    private unsafe void Squeeze()
    {
        var slotAt = _slotAt;
        if (Count > slotAt.Length / 4 && slotAt.Length < MostPositions || Count > slotAt.Length / 2)
        {
            if (slotAt.Length == MostPositions)
                throw new OverflowException($"the accesses touch more than {MostPositions / 2} lines");
            slotAt = new int[slotAt.Length * 2];
        }
        var kept = 0;
        for (var word = 0; word < _left.Length; word++)
        {
            for (var here = ~_left[word]; here != 0; here &= here - 1)
            {
                var position = word * WordBits + BitOperations.TrailingZeroCount(here);
                if (Sse.IsSupported)
                    Sse.Prefetch0(Unsafe.AsPointer(ref _slots[_slotAt[Math.Min(position + Ahead, _next - 1)]]));
                var slot = _slotAt[position];
                slotAt[kept] = slot;
                _slots[slot].Next = ++kept;
            }
        }
        _next = kept;
        _leftCount = 0;
        if (slotAt.Length == _slotAt.Length)
        {
            Array.Clear(_left);
            Array.Clear(_leftTree);
        }
        else
        {
            _slotAt = slotAt;
            _left = new ulong[slotAt.Length / WordBits];
            _leftTree = new int[slotAt.Length / GroupBits + 1];
        }
    }

    private void GrowSlots()
    {
        var old = _slots;
        _slots = new Slot[checked(old.Length * 2)];
        _shift--;
        foreach (var slot in old)
        {
            if (slot.Next == 0)
                continue;
            var at = Find(slot.Line);
            _slots[at] = slot;
            _slotAt[slot.Next - 1] = at;
        }
    }

    /// <summary>A line in the hash table.</summary>
    private struct Slot
    {
        /// <summary>The line.</summary>
        public ulong Line;

        /// <summary>Its position, plus 1: the position after it. 0 in an empty slot.</summary>
        public int Next;

        /// <summary>The caller's number.</summary>
        public int Number;
    }
}
