namespace PluginNvm.Modeling;

/// <summary>Names of element by element functions that algorithms here must tell apart.</summary>
public static class ElementwiseFunction
{
    /// <summary>Rectified linear unit.</summary>
    public const string Relu = "relu";

    /// <summary>Logistic function.</summary>
    public const string Sigmoid = "sigmoid";

    /// <summary>Hyperbolic tangent.</summary>
    public const string Tanh = "tanh";

    /// <summary>Sum of all inputs.</summary>
    public const string Add = "add";

    /// <summary>Product of all inputs.</summary>
    public const string Multiply = "mul";
}
