namespace PluginNvm.Contracts;

/// <summary>What a tensor is for; it decides its lifetime and who pays for it.</summary>
public enum TensorRole
{
    /// <summary>Input, output or intermediate of a forward pass.</summary>
    Activation,

    /// <summary>Trained parameter.</summary>
    Parameter,

    /// <summary>Constant that training does not change, such as the running statistics of a batch normalisation.</summary>
    Constant,

    /// <summary>Gradient of an activation or a parameter.</summary>
    Gradient,

    /// <summary>State the optimizer keeps per parameter.</summary>
    OptimizerState,
}

/// <summary>A tensor of a network graph.</summary>
/// <param name="Name">Unique in its graph.</param>
/// <param name="Shape">Extents, batch included.</param>
/// <param name="Type">Number format.</param>
/// <param name="Role">What it is for.</param>
public sealed record GraphTensor(string Name, TensorShape Shape, ElementType Type, TensorRole Role)
{
    /// <summary>Size of the whole tensor.</summary>
    public DataSize Size => new(checked(Shape.Elements * Type.Bits));
}
