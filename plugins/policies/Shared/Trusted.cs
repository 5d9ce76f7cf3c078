using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PluginNvm.Policies;

/// <summary>Elements of arrays by indices that come from the simulator, which keeps sets and ways in range: they are not checked again for every access.</summary>
internal static class Trusted
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T At<T>(T[] array, int index)
    {
        Debug.Assert((uint)index < (uint)array.Length, "the index is trusted");
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), (nint)(uint)index);
    }
}
