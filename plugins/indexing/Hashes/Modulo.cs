using System.Numerics;
using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Indexing.Hashes;

/// <summary>The line number modulo the number of sets, of which there may be any number.</summary>
[Plugin("linear", "The line number modulo the number of sets.",
    Source = "Remainders of other than powers of two: Granlund, Montgomery, Division by invariant integers using multiplication, PLDI 1994, doi:10.1145/178243.178249, section 4.")]
public sealed class Modulo : Plugin<ISetIndexing, NoOptions>, ISetIndexing
{
    /// <inheritdoc />
    public TResult Specialize<TResult>(int sets, ISetIndexConsumer<TResult> consumer) =>
        BitOperations.IsPow2(sets) ? consumer.Use(new MaskKernel(sets)) : consumer.Use(new ModuloKernel(sets));
}

/// <summary>The remainder by a power of two.</summary>
internal readonly struct MaskKernel(int sets) : ISetIndexKernel
{
    private readonly int _mask = sets - 1;

    public static bool IsModulo => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SetOf(ulong line) => (int)line & _mask;
}
