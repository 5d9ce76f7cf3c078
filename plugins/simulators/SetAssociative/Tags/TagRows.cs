using System.Runtime.CompilerServices;
using PluginNvm.Modeling;

namespace PluginNvm.Simulators.SetAssociative.Tags;

/// <summary>A row of line numbers for each set, padded to whole groups, so that a row is compared by few vector instructions.</summary>
internal readonly struct TagRows
{
    /// <summary>Tags compared at once: 64 bytes.</summary>
    public const int Group = 8;

    /// <summary>Marks a free way; no line has this number, since lines have at least two bytes.</summary>
    public const ulong Free = ulong.MaxValue;

    private readonly KernelArray<ulong> _tags;

    public TagRows(int sets, int groups)
    {
        _tags = new KernelArray<ulong>(checked(sets * groups * Group));
        _tags.All.Fill(Free);
    }

    /// <summary>The row of a set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ulong Row(int set, int groups) => ref _tags[set * (groups * Group)];

    /// <summary>A tag of a set's row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ulong At(int set, int groups, int way) => ref Unsafe.Add(ref Row(set, groups), (nint)(uint)way);
}
