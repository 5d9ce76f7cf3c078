using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PluginNvm.Contracts;

namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <summary>Takes the accesses of some sets out of a block eight at a time, where the machine can pack the chosen elements of a vector and the set is the line number modulo a power of two.</summary>
internal static class VectorSelection
{
    /// <summary>Accesses looked at in one step, and room that the receiving arrays need behind the last access.</summary>
    public const int Step = 8;

    /// <summary>Moves on as far as whole steps go; nowhere on a machine without the instructions.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(
        ref ulong addresses, ref AccessKind kinds, ref nint row, int end, int lineShift, int sets, SetShare share, ref ulong ownAddresses, ref AccessKind ownKinds, ref nint count)
    {
        if (!Avx512F.IsSupported)
            return;
        var groups = Math.Clamp(sets >> share.GroupShift, 1, SetShare.Period);
        var (own, last) = (Vector512.Create(share.Groups), Vector512.Create((ulong)(groups - 1)));
        var (at, found) = (row, count);
        for (; at + Step <= end; at += Step)
        {
            var address = Vector512.LoadUnsafe(ref addresses, (nuint)at);

            var group = Vector512.ShiftRightLogical(address, lineShift + share.GroupShift) & last;
            var chosen = Vector512.Equals(Avx512F.ShiftRightLogicalVariable(own, group) & Vector512<ulong>.One, Vector512<ulong>.One);
            Avx512F.Compress(Vector512<ulong>.Zero, chosen, address).StoreUnsafe(ref ownAddresses, (nuint)found);
            var kind = Avx512F.ConvertToVector512UInt64(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<AccessKind, byte>(ref Unsafe.Add(ref kinds, at)))).AsByte());
            var packed = Avx512F.ConvertToVector128Byte(Avx512F.Compress(Vector512<ulong>.Zero, chosen, kind));
            Unsafe.WriteUnaligned(ref Unsafe.As<AccessKind, byte>(ref Unsafe.Add(ref ownKinds, found)), packed.AsUInt64().ToScalar());
            found += BitOperations.PopCount(chosen.ExtractMostSignificantBits());
        }
        (row, count) = (at, found);
    }
}
