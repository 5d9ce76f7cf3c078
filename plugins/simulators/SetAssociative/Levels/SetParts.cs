using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PluginNvm.Contracts;

namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <summary>Accesses of a block, distributed over parts of equally many adjacent sets, in the block's order within each part.</summary>
internal sealed class SetParts(int sets, int parts)
{
    private readonly ulong _scale = ((ulong)parts << 32) / (uint)sets;

    /// <summary>A block for each part.</summary>
    public AccessBlock[] Parts { get; } = [.. Enumerable.Range(0, parts).Select(_ => new AccessBlock(1))];

    /// <summary>Empties the parts and makes room for so many accesses in each.</summary>
    public void Clear(int capacity)
    {
        for (var i = 0; i < Parts.Length; i++)
        {
            if (Parts[i].Capacity < capacity)
                Parts[i] = new AccessBlock(capacity);
            Parts[i].Count = 0;
        }
    }

    /// <summary>Adds an access of a set; there must be room for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int set, AccessBlock block, int i)
    {
        var part = Parts[(int)((uint)set * _scale >> 32)];
        var at = part.Count++;
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(part.Addresses), at) = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(block.Addresses), i);
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(part.Sizes), at) = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(block.Sizes), i);
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(part.Kinds), at) = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(block.Kinds), i);
    }
}
