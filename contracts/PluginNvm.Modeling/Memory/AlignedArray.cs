using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PluginNvm.Modeling;

/// <summary>
/// The state of a kernel that is asked for every access: elements that stay where they are, in memory that begins with a cache line of the machine, so that rows of 64 bytes, or of a
/// fraction that is a power of two, never lie in two of them. Indices are trusted: they are not checked in a release build. The memory lasts as long as a copy of the struct is held.
/// </summary>
/// <typeparam name="T">A number, or a struct of numbers.</typeparam>
public readonly unsafe struct AlignedArray<T>
    where T : unmanaged
{
    private const int Alignment = 64;

    // Keeps the memory alive.
    private readonly T[] _memory;
    private readonly T* _first;

    /// <summary>Makes so many elements, all zero.</summary>
    /// <exception cref="OutOfMemoryException">They do not fit into memory.</exception>
    public AlignedArray(int length)
    {
        _memory = GC.AllocateArray<T>(checked(length + (Alignment + sizeof(T) - 1) / sizeof(T)), pinned: true);
        _first = (T*)(((nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_memory)) + Alignment - 1) & ~(nuint)(Alignment - 1));
        Length = length;
    }

    /// <summary>Holds a copy of elements.</summary>
    /// <exception cref="OutOfMemoryException">They do not fit into memory.</exception>
    public AlignedArray(ReadOnlySpan<T> elements)
        : this(elements.Length) => elements.CopyTo(All);

    /// <summary>How many there are.</summary>
    public int Length { get; }

    /// <summary>All elements.</summary>
    public Span<T> All => new(_first, Length);

    /// <summary>An element, not checked to be in range.</summary>
    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Debug.Assert((uint)index < (uint)Length, "the index is trusted");
            return ref _first[(nuint)(uint)index];
        }
    }
}
