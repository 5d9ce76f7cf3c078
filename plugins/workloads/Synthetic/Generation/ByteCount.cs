using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Synthetic.Generation;

/// <summary>Sizes of options as whole bytes.</summary>
internal static class ByteCount
{
    /// <summary>A size in bytes.</summary>
    /// <param name="size">The option's value.</param>
    /// <param name="option">The option's name, for the error.</param>
    /// <exception cref="ModelException">It is no whole number of bytes.</exception>
    public static ulong Of(DataSize size, string option) =>
        size.Bits % 8 == 0 ? (ulong)size.Bits / 8 : throw new ModelException($"{option} is {Exact(size)}; addresses count whole bytes.");

    /// <summary>The bytes of one access, which lie within a larger unit.</summary>
    /// <param name="access">Bytes of one access.</param>
    /// <param name="whole">The unit that holds the access.</param>
    /// <param name="option">The unit's name, for the error.</param>
    /// <exception cref="ModelException">The access is larger than the unit, or no whole number of bytes.</exception>
    public static uint Within(DataSize access, DataSize whole, string option) =>
        access <= whole ? (uint)Of(access, "accessSize") : throw new ModelException($"accessSize is {Exact(access)}, more than the {option} of {Exact(whole)}.");

    /// <summary>A size as text, without rounding.</summary>
    public static string Exact(DataSize size) => Quantity.FormatExact(size);
}
