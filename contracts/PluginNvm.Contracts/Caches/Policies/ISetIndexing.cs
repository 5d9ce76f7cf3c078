namespace PluginNvm.Contracts;

/// <summary>Which set, or which slice, does a line belong to?</summary>
[PluginKind("indexing")]
public interface ISetIndexing
{
    /// <summary>Makes a kernel for a number of sets (or slices) and hands it to the simulator; see <see cref="ICachePolicy.Specialize{TResult}"/>.</summary>
    /// <exception cref="ModelException">The function does not exist for so many sets; the message names numbers for which it does.</exception>
    TResult Specialize<TResult>(int sets, ISetIndexConsumer<TResult> consumer);
}

/// <summary>Takes the kernel of a set index.</summary>
/// <typeparam name="TResult">What is made of it.</typeparam>
public interface ISetIndexConsumer<out TResult>
{
    /// <summary>Uses a kernel.</summary>
    TResult Use<TKernel>(TKernel kernel)
        where TKernel : struct, ISetIndexKernel;
}

/// <summary>A function from line numbers to sets: a struct whose fields never change.</summary>
public interface ISetIndexKernel
{
    /// <summary>Whether the set is the line number modulo the number of sets, for which whole curves are known in one pass.</summary>
    static abstract bool IsModulo { get; }

    /// <summary>The set of a line, 0 to sets - 1.</summary>
    int SetOf(ulong line);
}
