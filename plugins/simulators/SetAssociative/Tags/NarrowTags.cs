using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PluginNvm.Modeling;

namespace PluginNvm.Simulators.SetAssociative.Tags;

/// <summary>
/// Up to 16 ways in half the memory and one comparison: 32 bits of a line's number, of which the lowest are left out where they are the set. With lines of 64 bytes that tells addresses
/// of 38 bits apart, and with 512 sets, which the line number tells, those of 47 bits; before one comes that has further bits, everything moves to <see cref="TwoGroupTags"/>.
/// </summary>
internal readonly struct NarrowTags : ITagStore
{
    private const int Stride = 16;
    private const uint Free = uint.MaxValue;

    private readonly KernelArray<uint> _tags;
    private readonly int _sets;
    private readonly int _setBits;

    /// <summary>Makes them, all ways free.</summary>
    /// <param name="sets">Sets.</param>
    /// <param name="setIsLowest">Whether the set is the line number modulo the sets.</param>
    public NarrowTags(int sets, bool setIsLowest)
    {
        _sets = sets;
        _setBits = setIsLowest && BitOperations.IsPow2(sets) ? BitOperations.Log2((uint)sets) : 0;
        _tags = new KernelArray<uint>(checked(sets * Stride));
        _tags.All.Fill(Free);
    }

    public static bool ManyWays => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(int set, ulong line, out int way)
    {
        var match = Vector512.Equals(Vector512.Create(Tag(line)), Vector512.LoadUnsafe(ref _tags[set * Stride])).ExtractMostSignificantBits();
        way = BitOperations.TrailingZeroCount(match);
        return match != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong LineAt(int set, int way) => (ulong)At(set, way) << _setBits | (uint)set & ((1u << _setBits) - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int set, int way, ulong line) => At(set, way) = Tag(line);

    public void Remove(int set, int way, ulong line) => At(set, way) = Free;

    /// <summary>Whether lines up to this one can be told apart.</summary>
    public bool Reach(ulong line) => line >> _setBits < Free;

    /// <summary>The same lines in the same ways, with whole numbers.</summary>
    public TwoGroupTags Widened()
    {
        var wide = new TwoGroupTags(_sets);
        for (var set = 0; set < _sets; set++)
        {
            for (var way = 0; way < Stride; way++)
            {
                if (At(set, way) != Free)
                    wide.Put(set, way, LineAt(set, way));
            }
        }
        return wide;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Tag(ulong line) => (uint)(line >> _setBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref uint At(int set, int way) => ref Unsafe.Add(ref _tags[set * Stride], (nint)(uint)way);
}
