using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Simulators.SetAssociative.Building;

/// <summary>The set of a line over all slices: its slice, and its set within the slice from the line numbers that the slice sees.</summary>
internal readonly struct Sliced<TSlice, TSet>(TSlice slice, TSet set, int slices, int setsOfSlice) : ISetIndexKernel
    where TSlice : struct, ISetIndexKernel
    where TSet : struct, ISetIndexKernel
{
    private readonly TSlice _slice = slice;
    private readonly TSet _set = set;
    private readonly uint _slices = (uint)slices;
    private readonly int _setsOfSlice = setsOfSlice;

    public static bool IsModulo => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SetOf(ulong line) => _slice.SetOf(line) * _setsOfSlice + _set.SetOf(line / _slices);
}
