using System.Collections.Frozen;

namespace PluginNvm.Contracts;

/// <summary>A neural network as operators over tensors, with shapes that include the batch. Immutable.</summary>
public sealed class NetworkGraph
{
    private readonly FrozenDictionary<string, GraphTensor> _tensors;

    /// <summary>A graph.</summary>
    /// <param name="name">The network's name.</param>
    /// <param name="batch">Samples processed together, at least 1.</param>
    /// <param name="tensors">All tensors.</param>
    /// <param name="operators">All operators, each after those whose results it reads.</param>
    /// <param name="inputs">Names of the tensors fed from outside.</param>
    /// <param name="outputs">Names of the tensors the network is for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// The name of a tensor or of an operator is used twice; an operator, an input or an output names a tensor that does not exist; or an operator reads
    /// what is neither fed from outside, nor there from the start (parameter, constant, optimizer state), nor the result of an earlier operator.
    /// </exception>
    public NetworkGraph(
        string name, int batch, IReadOnlyList<GraphTensor> tensors, IReadOnlyList<Operator> operators, IReadOnlyList<string> inputs, IReadOnlyList<string> outputs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        var byName = new Dictionary<string, GraphTensor>(tensors.Count);
        foreach (var tensor in tensors)
        {
            if (!byName.TryAdd(tensor.Name, tensor))
                throw new ArgumentException($"Tensor '{tensor.Name}' occurs twice in '{name}'.");
        }
        RequireKnown(name, "Input", inputs, byName);
        RequireKnown(name, "Output", outputs, byName);
        RequireOrder(name, operators, inputs, byName);

        Name = name;
        Batch = batch;
        Tensors = tensors;
        Operators = operators;
        Inputs = inputs;
        Outputs = outputs;
        _tensors = byName.ToFrozenDictionary();
    }

    /// <summary>The network's name.</summary>
    public string Name { get; }

    /// <summary>Samples processed together.</summary>
    public int Batch { get; }

    /// <summary>All tensors.</summary>
    public IReadOnlyList<GraphTensor> Tensors { get; }

    /// <summary>All operators in an order of execution.</summary>
    public IReadOnlyList<Operator> Operators { get; }

    /// <summary>Names of the tensors fed from outside.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>Names of the tensors the network is for.</summary>
    public IReadOnlyList<string> Outputs { get; }

    /// <summary>The tensor of a name.</summary>
    /// <exception cref="KeyNotFoundException">No tensor has this name.</exception>
    public GraphTensor Tensor(string name) => _tensors.TryGetValue(name, out var tensor) ? tensor : throw new KeyNotFoundException($"'{Name}' has no tensor '{name}'.");

    private static void RequireKnown(string graph, string what, IReadOnlyList<string> names, Dictionary<string, GraphTensor> tensors)
    {
        if (names.FirstOrDefault(named => !tensors.ContainsKey(named)) is { } unknown)
            throw new ArgumentException($"{what} '{unknown}' of '{graph}' is not among its tensors.");
    }

    private static void RequireOrder(string graph, IReadOnlyList<Operator> operators, IReadOnlyList<string> inputs, Dictionary<string, GraphTensor> tensors)
    {
        var operatorNames = new HashSet<string>(operators.Count);
        var ready = new HashSet<string>(inputs);
        foreach (var op in operators)
        {
            if (!operatorNames.Add(op.Name))
                throw new ArgumentException($"Operator '{op.Name}' occurs twice in '{graph}'.");
            RequireKnown(graph, $"Operator '{op.Name}': tensor", op.Inputs, tensors);
            RequireKnown(graph, $"Operator '{op.Name}': tensor", op.Outputs, tensors);
            if (op.Inputs.FirstOrDefault(read => !ready.Contains(read) && !IsThereFromTheStart(tensors[read])) is { } early)
                throw new ArgumentException($"Operator '{op.Name}' of '{graph}' reads '{early}' before any operator has written it, and it is no input.");
            ready.UnionWith(op.Outputs);
        }
    }

    private static bool IsThereFromTheStart(GraphTensor tensor) =>
        tensor.Role is TensorRole.Parameter or TensorRole.Constant or TensorRole.OptimizerState;
}
