using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PluginNvm.Modeling;

/// <summary>
/// Short numbers for lines. Programs touch few regions of their 64-bit address space, so pages of 256 lines are numbered in the order in which they are first touched;
/// number and place within the page fit in 32 bits. The memory grows with the pages touched.
/// </summary>
internal sealed class PageNumbers
{
    /// <summary>Low bits of a line number that stay as they are.</summary>
    public const int PageBits = 8;

    private const ulong Golden = 0x9E3779B97F4A7C15; // Knuth, The Art of Computer Programming 3, 6.4: multiplicative hashing by the golden ratio
    private readonly int _pages;
    private Slot[] _slots = new Slot[64];
    private int _shift = 58;
    private int _count;

    /// <param name="bits">Bits of a number, at most 32. The number of all ones is never given.</param>
    public PageNumbers(int bits) => _pages = (1 << bits - PageBits) - 1;

    /// <summary>The numbers of lines.</summary>
    /// <param name="lines">Line numbers.</param>
    /// <param name="numbers">As many short numbers.</param>
    /// <exception cref="OverflowException">More pages are touched than there are numbers.</exception>
    public void Of(ReadOnlySpan<ulong> lines, Span<uint> numbers)
    {
        numbers = numbers[..lines.Length];
        ref var slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        var shift = _shift;
        for (var i = 0; i < lines.Length; i++)
        {
            var page = (lines[i] >> PageBits) + 1;
            var at = (nuint)(page * Golden >> shift);
            var slot = Unsafe.Add(ref slots, at);
            var number = slot.Number;
            if (slot.Page != page)
            {
                number = Search(page, (int)at);
                slots = ref MemoryMarshal.GetArrayDataReference(_slots);
                shift = _shift;
            }
            numbers[i] = number << PageBits | (byte)lines[i];
        }
    }

    private uint Search(ulong page, int at)
    {
        for (; _slots[at].Page != 0; at = at + 1 & _slots.Length - 1)
        {
            if (_slots[at].Page == page)
                return _slots[at].Number;
        }
        if (_count == _pages)
            throw new OverflowException($"the accesses touch more than {_pages} pages of {1 << PageBits} lines");
        _slots[at] = new Slot(page, (uint)_count);
        if (++_count > _slots.Length / 2)
            Grow();
        return (uint)_count - 1;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        _shift--;
        foreach (var slot in old)
        {
            if (slot.Page == 0)
                continue;
            var at = (int)(slot.Page * Golden >> _shift);
            while (_slots[at].Page != 0)
                at = at + 1 & _slots.Length - 1;
            _slots[at] = slot;
        }
    }

    /// <param name="Page">Line number shifted, plus 1; 0 in an empty slot.</param>
    /// <param name="Number">Its number.</param>
    private readonly record struct Slot(ulong Page, uint Number);
}
