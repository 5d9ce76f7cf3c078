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
    /// <exception cref="ArgumentException">A tensor's name is used twice, or an operator names a tensor that does not exist.</exception>
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
        foreach (var op in operators)
        {
            foreach (var used in op.Inputs.Concat(op.Outputs))
            {
                if (!byName.ContainsKey(used))
                    throw new ArgumentException($"Operator '{op.Name}' of '{name}' names tensor '{used}', which does not exist.");
            }
        }

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
}
