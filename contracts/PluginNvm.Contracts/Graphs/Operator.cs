namespace PluginNvm.Contracts;

/// <summary>The part of a training step an operator belongs to.</summary>
public enum Pass
{
    /// <summary>From input to output.</summary>
    Forward,

    /// <summary>Gradient of the operator's data input.</summary>
    BackwardData,

    /// <summary>Gradient of the operator's parameters.</summary>
    BackwardWeight,

    /// <summary>The optimizer's change of the parameters.</summary>
    Update,
}

/// <summary>
/// An operator of a network graph. A backward operator is the same record with another <see cref="Pass"/>: its geometry is the forward one,
/// and its tensors are those the gradient needs (backward data: output gradient and weight in, input gradient out; backward weight:
/// forward input and output gradient in, weight gradient out).
/// </summary>
public abstract record Operator
{
    /// <summary>Unique in its graph.</summary>
    public required string Name { get; init; }

    /// <summary>Names of the tensors read, in the operator's order: data first, then parameters.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Names of the tensors written.</summary>
    public required IReadOnlyList<string> Outputs { get; init; }

    /// <summary>The part of a training step it belongs to.</summary>
    public Pass Pass { get; init; }
}

/// <summary>Extents of a window that slides over height and width.</summary>
/// <param name="Height">Kernel height.</param>
/// <param name="Width">Kernel width.</param>
public sealed record Window(int Height, int Width)
{
    /// <summary>Step down.</summary>
    public int StrideHeight { get; init; } = 1;

    /// <summary>Step right.</summary>
    public int StrideWidth { get; init; } = 1;

    /// <summary>Distance between kernel rows.</summary>
    public int DilationHeight { get; init; } = 1;

    /// <summary>Distance between kernel columns.</summary>
    public int DilationWidth { get; init; } = 1;

    /// <summary>Rows of zeros above.</summary>
    public int PadTop { get; init; }

    /// <summary>Columns of zeros on the left.</summary>
    public int PadLeft { get; init; }

    /// <summary>Rows of zeros below.</summary>
    public int PadBottom { get; init; }

    /// <summary>Columns of zeros on the right.</summary>
    public int PadRight { get; init; }

    /// <summary>Whether a last window that hangs over the edge counts (the rounding of Caffe's pooling).</summary>
    public bool RoundUp { get; init; }
}

/// <summary>Two-dimensional convolution. Inputs: data, weight, optionally bias.</summary>
public sealed record Convolution : Operator
{
    /// <summary>The kernel.</summary>
    public required Window Window { get; init; }

    /// <summary>Groups into which the channels are split; the input's channels for a depthwise convolution.</summary>
    public int Groups { get; init; } = 1;
}

/// <summary>Fully connected layer, y = x W^T + b over the last extent of x (or over all extents but the batch). Inputs: data, weight (outputs x inputs), optionally bias.</summary>
public sealed record Linear : Operator;

/// <summary>How a pooling window becomes one value.</summary>
public enum PoolingFunction
{
    /// <summary>The largest element.</summary>
    Maximum,

    /// <summary>The mean.</summary>
    Average,
}

/// <summary>Pooling over windows.</summary>
public sealed record Pooling : Operator
{
    /// <summary>How a window becomes one value.</summary>
    public required PoolingFunction Function { get; init; }

    /// <summary>The window.</summary>
    public required Window Window { get; init; }
}

/// <summary>Batch normalisation. Inputs: data, scale, shift, running mean, running variance.</summary>
public sealed record BatchNormalization : Operator;

/// <summary>Local response normalisation across channels.</summary>
public sealed record LocalResponseNormalization : Operator
{
    /// <summary>Channels in a neighbourhood.</summary>
    public required int Size { get; init; }
}

/// <summary>Element by element operation of one or more inputs of equal shape.</summary>
public sealed record Elementwise : Operator
{
    /// <summary>Name of the function, for example <c>relu</c> or <c>add</c>.</summary>
    public required string Function { get; init; }
}

/// <summary>Joins its inputs along the channels.</summary>
public sealed record Concatenation : Operator;

/// <summary>Normalised exponentials over the last extent.</summary>
public sealed record Softmax : Operator;

/// <summary>The optimizer's step for one parameter. Inputs: parameter, gradient, states; outputs: parameter, states.</summary>
public sealed record ParameterUpdate : Operator;

/// <summary>Any other operator: its tensors are known, its arithmetic is not.</summary>
public sealed record OtherOperator : Operator
{
    /// <summary>Name of the operation in its source.</summary>
    public required string Kind { get; init; }

    /// <summary>Multiply-accumulates of one execution.</summary>
    public long Macs { get; init; }
}
