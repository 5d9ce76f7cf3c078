using PluginNvm.Modeling;

namespace PluginNvm.Transforms.Training;

/// <summary>Options of <c>training</c>.</summary>
public sealed record TrainingOptions
{
    /// <summary>
    /// The optimizer, which decides the accesses per parameter: <c>sgd</c> reads parameter and gradient and writes the parameter; <c>momentum</c> also reads
    /// and writes a velocity; <c>adam</c> also reads and writes two moments. Its state has the parameter's number format.
    /// </summary>
    public Optimizer Optimizer { get; init; } = Optimizer.Momentum;

    /// <summary>
    /// Whether the gradient of the network's input is computed. True: every layer has it, the first included, as in this project's analytic prototype of
    /// cache traffic. False leaves out the first layer's, which training does not need.
    /// </summary>
    public bool InputGradient { get; init; } = true;
}
