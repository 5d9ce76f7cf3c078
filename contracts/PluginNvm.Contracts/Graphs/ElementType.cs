namespace PluginNvm.Contracts;

/// <summary>The number format of a tensor's elements.</summary>
/// <param name="Name">Short name, for example <c>fp32</c>.</param>
/// <param name="Bits">Bits of one element.</param>
public readonly record struct ElementType(string Name, int Bits)
{
    /// <summary>IEEE 754 single precision.</summary>
    public static ElementType Float32 { get; } = new("fp32", 32);

    /// <summary>IEEE 754 half precision.</summary>
    public static ElementType Float16 { get; } = new("fp16", 16);

    /// <summary>Brain floating point, 8 exponent bits.</summary>
    public static ElementType BFloat16 { get; } = new("bf16", 16);

    /// <summary>Signed integer of 8 bits.</summary>
    public static ElementType Int8 { get; } = new("int8", 8);

    /// <inheritdoc />
    public override string ToString() => Name;
}
