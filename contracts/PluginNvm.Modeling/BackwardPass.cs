using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>Reverse-mode differentiation of a forward graph, operator by operator.</summary>
internal sealed class BackwardPass
{
    private readonly NetworkGraph _forward;
    private readonly HashSet<string> _wanted;
    private readonly Dictionary<string, int> _fanOut = [];
    private readonly Dictionary<string, List<string>> _contributions = [];
    private readonly Dictionary<string, string> _gradients = [];
    private readonly List<GraphTensor> _tensors = [];
    private readonly List<Operator> _operators = [];
    private readonly List<string> _seeds = [];

    /// <summary>Differentiates a graph whose operators all satisfy <see cref="CanDerive"/>.</summary>
    public BackwardPass(NetworkGraph forward, bool inputGradient)
    {
        _forward = forward;
        _wanted = Wanted(forward, inputGradient);
        var live = Live(forward);
        foreach (var tensor in live.SelectMany(op => op.Inputs).Concat(forward.Outputs.Distinct()).Where(_wanted.Contains))
            _fanOut[tensor] = _fanOut.GetValueOrDefault(tensor) + 1;

        foreach (var output in forward.Outputs.Distinct().Where(_wanted.Contains))
            _seeds.Add(Contribute(output, "loss"));
        foreach (var op in forward.Operators.Reverse())
        {
            if (live.Contains(op) && Gradient(op.Outputs[0]) is { } gradient)
                Derive(op, gradient);
        }
        var parameters = forward.Tensors.Where(tensor => tensor.Role == TensorRole.Parameter).Select(tensor => tensor.Name);
        foreach (var leaf in forward.Inputs.Concat(parameters))
            Gradient(leaf);
    }

    /// <summary>Tensors beyond the forward graph's.</summary>
    public IReadOnlyList<GraphTensor> Tensors => _tensors;

    /// <summary>The backward operators in order of execution.</summary>
    public IReadOnlyList<Operator> Operators => _operators;

    /// <summary>Gradients of the network's outputs, fed from outside.</summary>
    public IReadOnlyList<string> Seeds => _seeds;

    /// <summary>Whether the gradient of an operator is known.</summary>
    public static bool CanDerive(Operator op) => op.Outputs.Count == 1 && op switch
    {
        Elementwise { Function: ElementwiseFunction.Add or ElementwiseFunction.Multiply } => op.Inputs.Count >= 1,
        Elementwise or Pooling or LocalResponseNormalization or Softmax => op.Inputs.Count == 1,
        Convolution or Linear => op.Inputs.Count is 2 or 3,
        BatchNormalization => op.Inputs.Count >= 3,
        Concatenation => op.Inputs.Count >= 1,
        _ => false,
    };

    /// <summary>The gradient of a tensor, its contributions added; null when nothing that matters depends on the tensor.</summary>
    public string? Gradient(string tensor)
    {
        if (_gradients.TryGetValue(tensor, out var known))
            return known;
        if (!_contributions.TryGetValue(tensor, out var parts))
            return null;
        if (parts.Count == 1)
            return _gradients[tensor] = parts[0];

        var pass = _forward.Tensor(tensor).Role == TensorRole.Parameter ? Pass.BackwardWeight : Pass.BackwardData;
        var sum = Declare(tensor, $"{tensor}.grad");
        _operators.Add(new Elementwise { Name = $"{tensor}.grad-sum", Function = ElementwiseFunction.Add, Inputs = parts, Outputs = [sum], Pass = pass });
        return _gradients[tensor] = sum;
    }

    private static HashSet<string> Wanted(NetworkGraph forward, bool inputGradient)
    {
        var wanted = forward.Tensors.Where(tensor => tensor.Role == TensorRole.Parameter).Select(tensor => tensor.Name).ToHashSet();
        if (inputGradient)
            wanted.UnionWith(forward.Inputs);
        foreach (var op in forward.Operators)
        {
            if (op.Inputs.Any(wanted.Contains))
                wanted.UnionWith(op.Outputs);
        }
        return wanted;
    }

    private static HashSet<Operator> Live(NetworkGraph forward)
    {
        var needed = forward.Outputs.ToHashSet();
        var live = new HashSet<Operator>(ReferenceEqualityComparer.Instance);
        foreach (var op in forward.Operators.Reverse())
        {
            if (!op.Outputs.Any(needed.Contains))
                continue;
            live.Add(op);
            needed.UnionWith(op.Inputs);
        }
        return live;
    }

    private void Derive(Operator op, string gradient)
    {
        var data = op.Inputs[0];
        var result = op.Outputs[0];
        var every = Enumerable.Range(0, op.Inputs.Count);
        switch (op)
        {
            case Convolution or Linear:
                Emit(op, Pass.BackwardData, [gradient, op.Inputs[1]], [0]);
                DeriveParameters(op, data, gradient);
                break;
            case BatchNormalization:
                var sums = Emit(op, Pass.BackwardWeight, [data, gradient], every.Skip(1));
                Emit(op, Pass.BackwardData, [gradient, data, op.Inputs[1], .. sums], [0]);
                break;
            case Elementwise { Function: ElementwiseFunction.Add }:
                foreach (var input in op.Inputs.Where(_wanted.Contains))
                    Append(input, gradient);
                break;
            case Elementwise { Function: ElementwiseFunction.Relu or ElementwiseFunction.Sigmoid or ElementwiseFunction.Tanh } or Softmax:
                Emit(op, Pass.BackwardData, [gradient, result], every);
                break;
            case Elementwise:
                Emit(op, Pass.BackwardData, [gradient, .. op.Inputs], every);
                break;
            case Pooling { Function: PoolingFunction.Average } or Concatenation:
                Emit(op, Pass.BackwardData, [gradient], every);
                break;
            default:
                Emit(op, Pass.BackwardData, [gradient, data, result], every);
                break;
        }
    }

    // The first tensor a layer writes backwards is its weight's gradient; a bias that is trained beside a frozen weight needs no product, only a sum.
    private void DeriveParameters(Operator layer, string data, string gradient)
    {
        if (_wanted.Contains(layer.Inputs[1]))
        {
            Emit(layer, Pass.BackwardWeight, [data, gradient], Enumerable.Range(1, layer.Inputs.Count - 1));
            return;
        }
        var sum = new OtherOperator { Name = $"{layer.Name}.bias", Kind = "ReduceSum", Inputs = layer.Inputs, Outputs = layer.Outputs };
        Emit(sum, Pass.BackwardWeight, [gradient], Enumerable.Range(2, layer.Inputs.Count - 2));
    }

    private List<string> Emit(Operator op, Pass pass, IReadOnlyList<string> reads, IEnumerable<int> slots)
    {
        var written = slots.Where(slot => _wanted.Contains(op.Inputs[slot])).Select(slot => Contribute(op.Inputs[slot], Consumer(op, slot))).ToList();
        if (written.Count > 0)
        {
            var suffix = pass == Pass.BackwardData ? "backward-data" : "backward-weight";
            _operators.Add(op with { Name = $"{op.Name}.{suffix}", Inputs = reads, Outputs = written, Pass = pass });
        }
        return written;
    }

    private static string Consumer(Operator op, int slot) => op.Inputs.Take(slot).Contains(op.Inputs[slot]) ? $"{op.Name}.{slot}" : op.Name;

    private string Contribute(string tensor, string consumer)
    {
        var gradient = Declare(tensor, _fanOut[tensor] == 1 ? $"{tensor}.grad" : $"{tensor}.grad.{consumer}");
        Append(tensor, gradient);
        return gradient;
    }

    private void Append(string tensor, string gradient)
    {
        if (_contributions.TryGetValue(tensor, out var parts))
            parts.Add(gradient);
        else
            _contributions[tensor] = [gradient];
    }

    private string Declare(string tensor, string gradient)
    {
        _tensors.Add(_forward.Tensor(tensor) with { Name = gradient, Role = TensorRole.Gradient });
        return gradient;
    }
}
