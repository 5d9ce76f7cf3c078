namespace PluginNvm.Simulators.SetAssociative.Tags;

/// <summary>A row of line numbers for each set, padded to whole cache lines of the machine that runs the simulation, so that a row is compared by few vector instructions.</summary>
internal readonly unsafe struct TagRows
{
    /// <summary>Tags compared at once: 64 bytes.</summary>
    public const int Group = 8;

    /// <summary>Marks a free way; no line has this number, since lines have at least two bytes.</summary>
    public const ulong Free = ulong.MaxValue;

    // Pinned, so that the address stays as it is for as long as this reference is held.
    private readonly ulong[] _memory;
    private readonly ulong* _rows;

    public TagRows(int sets, int groups)
    {
        _memory = GC.AllocateUninitializedArray<ulong>(checked(sets * groups * Group + Group), pinned: true);
        Array.Fill(_memory, Free);
        var address = (nuint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(_memory));
        _rows = (ulong*)((address + 63) & ~(nuint)63);
    }

    /// <summary>The row of a set.</summary>
    public ulong* this[int set, int groups] => _rows + (nuint)(uint)set * (nuint)(groups * Group);
}
