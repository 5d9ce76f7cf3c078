using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>
/// Turns a forward graph into the graph of one training step: the forward operators, the gradients in reverse order, and one
/// <see cref="ParameterUpdate"/> per parameter. A gradient is named after its tensor with <c>.grad</c> behind it. Where a tensor has several consumers,
/// their gradients (<c>.grad.CONSUMER</c>) are added; the gradient of a sum's inputs is the sum's own, without an operator.
/// </summary>
public static class TrainingGraph
{
    /// <summary>The training step of a forward graph.</summary>
    /// <param name="forward">A graph of forward operators only; it is unchanged.</param>
    /// <param name="optimizer">What the update reads and writes.</param>
    /// <param name="inputGradient">
    /// Whether the gradient of the network's inputs is computed too. Training does not need it; without it no operator computes a gradient
    /// on which no parameter depends, so the first layer has no backward-data operator.
    /// </param>
    /// <returns>A graph whose further inputs are the gradients of the network's outputs, and whose further outputs are the updated parameters.</returns>
    /// <exception cref="ModelException">
    /// An operator has no known gradient, the graph already holds a backward pass, or names of its tensors are those the step must give; the message names the operator or tensor.
    /// </exception>
    public static NetworkGraph Build(NetworkGraph forward, Optimizer optimizer, bool inputGradient)
    {
        foreach (var op in forward.Operators)
        {
            if (op.Pass != Pass.Forward)
                throw new ModelException($"'{forward.Name}' cannot become a training step: '{op.Name}' already belongs to one.");
            if (!BackwardPass.CanDerive(op))
                throw new ModelException($"'{forward.Name}' cannot become a training step: the gradient of '{op.Name}' ({Describe(op)}) is not known.");
        }

        var backward = new BackwardPass(forward, inputGradient);
        var tensors = new List<GraphTensor>(forward.Tensors);
        var operators = new List<Operator>(forward.Operators);
        tensors.AddRange(backward.Tensors);
        operators.AddRange(backward.Operators);

        var updated = new List<string>();
        foreach (var parameter in forward.Tensors)
        {
            if (parameter.Role != TensorRole.Parameter || backward.Gradient(parameter.Name) is not { } gradient)
                continue;
            var states = States(optimizer).Select(state => parameter with { Name = $"{parameter.Name}.{state}", Role = TensorRole.OptimizerState }).ToList();
            var stateNames = states.Select(state => state.Name);
            tensors.AddRange(states);
            operators.Add(new ParameterUpdate
            {
                Name = $"{parameter.Name}.update",
                Inputs = [parameter.Name, gradient, .. stateNames],
                Outputs = [parameter.Name, .. stateNames],
                Pass = Pass.Update,
            });
            updated.Add(parameter.Name);
        }
        try
        {
            return new NetworkGraph(
                forward.Name, forward.Batch, tensors, operators, [.. forward.Inputs, .. backward.Seeds], [.. forward.Outputs, .. updated]);
        }
        catch (ArgumentException clash)
        {
            throw new ModelException($"'{forward.Name}' cannot become a training step: {clash.Message}", clash);
        }
    }

    private static string[] States(Optimizer optimizer) => optimizer switch
    {
        Optimizer.Sgd => [],
        Optimizer.Momentum => ["velocity"],
        Optimizer.Adam => ["first-moment", "second-moment"],
        _ => throw new ArgumentOutOfRangeException(nameof(optimizer), optimizer, null),
    };

    private static string Describe(Operator op) => op switch
    {
        OtherOperator other => other.Kind,
        Elementwise elementwise => elementwise.Function,
        _ => op.GetType().Name,
    };
}
