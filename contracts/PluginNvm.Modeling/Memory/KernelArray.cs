using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PluginNvm.Modeling;

/// <summary>
/// The state of a kernel that is asked for every access: elements that stay where they are, in memory that begins with a cache line of the machine, so that rows of 64 bytes, or of a
/// fraction that is a power of two, never lie in two of them. Nothing is checked in a release build: an index out of range reads or overwrites other memory.
/// </summary>
/// <remarks>
/// For fields of kernels, and of other objects that are reachable for as long as their elements are used: a local variable does not keep the memory from the garbage collector. The
/// default value holds nothing. An ordinary array does as well, and costs some per cent of speed.
/// </remarks>
/// <typeparam name="T">A number, or a struct of numbers.</typeparam>
public readonly unsafe struct KernelArray<T>
    where T : unmanaged
{
    private const int Alignment = 64;

    // Keeps the memory alive.
    private readonly T[] _memory;
    private readonly T* _first;

    /// <summary>Makes elements, all zero.</summary>
    /// <param name="length">How many, 0 to <see cref="MaxLength"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is outside its range.</exception>
    /// <exception cref="OutOfMemoryException">They do not fit into memory.</exception>
    public KernelArray(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MaxLength);
        _memory = GC.AllocateArray<T>(length + (Alignment + sizeof(T) - 1) / sizeof(T), pinned: true);
        _first = (T*)(((nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_memory)) + Alignment - 1) & ~(nuint)(Alignment - 1));
        Length = length;
    }

    /// <summary>Holds a copy.</summary>
    /// <param name="elements">What is copied.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are more than <see cref="MaxLength"/>.</exception>
    /// <exception cref="OutOfMemoryException">They do not fit into memory.</exception>
    public KernelArray(ReadOnlySpan<T> elements)
        : this(elements.Length) => elements.CopyTo(All);

    /// <summary>Most elements there can be: those of an array, less room to align them.</summary>
    public static int MaxLength => Array.MaxLength - Alignment;

    /// <summary>How many there are.</summary>
    public int Length { get; }

    /// <summary>All elements.</summary>
    public Span<T> All => new(_first, Length);

    /// <summary>An element.</summary>
    /// <param name="index">Its number, from 0; not checked in a release build.</param>
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
