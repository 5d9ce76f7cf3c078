using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PluginNvm.Simulators.SetAssociative.Tags;

/// <summary>Words that stay where they are, aligned to cache lines of the machine that runs the simulation, and read without checks.</summary>
internal readonly unsafe struct PinnedWords
{
    private const int Alignment = 64;

    // The memory lives for as long as this reference is held.
    private readonly ulong[] _memory;
    private readonly ulong* _first;
    private readonly int _count;

    public PinnedWords(int count)
    {
        _memory = GC.AllocateArray<ulong>(checked(count + Alignment / sizeof(ulong)), pinned: true);
        _first = (ulong*)(((nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_memory)) + Alignment - 1) & ~(nuint)(Alignment - 1));
        _count = count;
    }

    /// <summary>All words.</summary>
    public Span<ulong> All => new(_first, _count);

    /// <summary>The address of a word.</summary>
    public ulong* At(nuint index) => _first + index;
}
