using PluginNvm.Contracts;

namespace PluginNvm.Modeling;

/// <summary>
/// Builds a forward graph operator by operator and infers every shape. A result tensor has its operator's name; a parameter has the operator's name
/// with <c>.weight</c>, <c>.bias</c>, <c>.scale</c>, <c>.shift</c>, <c>.mean</c> or <c>.variance</c> behind it.
/// </summary>
/// <param name="name">The network's name.</param>
/// <param name="batch">Samples processed together, at least 1.</param>
/// <param name="type">Number format of all tensors.</param>
public sealed class GraphBuilder(string name, int batch, ElementType type)
{
    private readonly Dictionary<string, GraphTensor> _byName = [];
    private readonly List<GraphTensor> _tensors = [];
    private readonly List<Operator> _operators = [];
    private readonly List<string> _inputs = [];

    /// <summary>A tensor fed from outside.</summary>
    /// <param name="tensor">Its name.</param>
    /// <param name="extents">Extents of one sample; the batch is put before them.</param>
    /// <returns>The tensor's name.</returns>
    public string Input(string tensor, params ReadOnlySpan<long> extents)
    {
        _inputs.Add(tensor);
        return Declare(tensor, new TensorShape([batch, .. extents]), TensorRole.Activation);
    }

    /// <summary>A convolution.</summary>
    /// <param name="op">The operator's name.</param>
    /// <param name="data">A feature map.</param>
    /// <param name="outputs">Output channels, a multiple of <paramref name="groups"/>.</param>
    /// <param name="window">The kernel.</param>
    /// <param name="groups">Groups of channels; divides the input channels.</param>
    /// <param name="bias">Whether a bias per output channel is added.</param>
    /// <returns>The result's name.</returns>
    /// <exception cref="ArgumentException">The data is no feature map, the groups do not divide the channels, or the window does not fit.</exception>
    public string Convolution(string op, string data, int outputs, Window window, int groups = 1, bool bias = true)
    {
        var input = FeatureMap(op, data);
        if (input[1] % groups != 0 || outputs % groups != 0)
            throw new ArgumentException($"'{op}': {groups} groups do not divide {input[1]} input and {outputs} output channels.");

        var inputs = new List<string> { data, Parameter($"{op}.weight", outputs, input[1] / groups, window.Height, window.Width) };
        if (bias)
            inputs.Add(Parameter($"{op}.bias", outputs));
        return Append(new Convolution { Name = op, Inputs = inputs, Outputs = [op], Window = window, Groups = groups }, Slide(input, outputs, window));
    }

    /// <summary>A fully connected layer: over all extents but the batch of a feature map, over the last extent of any other tensor.</summary>
    /// <param name="op">The operator's name.</param>
    /// <param name="data">A tensor of rank 2 or more.</param>
    /// <param name="outputs">Output features.</param>
    /// <param name="bias">Whether a bias per output is added.</param>
    /// <returns>The result's name.</returns>
    public string Linear(string op, string data, int outputs, bool bias = true)
    {
        var input = Shape(data);
        var flatten = input.Rank == 4;
        var features = flatten ? input.Elements / input[0] : input[input.Rank - 1];
        var inputs = new List<string> { data, Parameter($"{op}.weight", outputs, features) };
        if (bias)
            inputs.Add(Parameter($"{op}.bias", outputs));
        var shape = flatten ? new TensorShape(input[0], outputs) : new TensorShape([.. input.Dimensions[..^1], outputs]);
        return Append(new Linear { Name = op, Inputs = inputs, Outputs = [op] }, shape);
    }

    /// <summary>Pooling.</summary>
    /// <param name="op">The operator's name.</param>
    /// <param name="data">A feature map.</param>
    /// <param name="function">How a window becomes one value.</param>
    /// <param name="window">The window.</param>
    /// <returns>The result's name.</returns>
    /// <exception cref="ArgumentException">The data is no feature map, or the window does not fit.</exception>
    public string Pooling(string op, string data, PoolingFunction function, Window window)
    {
        var input = FeatureMap(op, data);
        return Append(new Pooling { Name = op, Inputs = [data], Outputs = [op], Function = function, Window = window }, Slide(input, input[1], window));
    }

    /// <summary>Pooling over the whole of each channel.</summary>
    /// <returns>The result's name.</returns>
    /// <exception cref="ArgumentException">The data is no feature map.</exception>
    public string GlobalPooling(string op, string data, PoolingFunction function)
    {
        var input = FeatureMap(op, data);
        return Pooling(op, data, function, new Window(checked((int)input[2]), checked((int)input[3])));
    }

    /// <summary>An element by element function of tensors of equal shape.</summary>
    /// <param name="op">The operator's name.</param>
    /// <param name="function">The function's name, for example <c>relu</c>.</param>
    /// <param name="data">One or more tensors.</param>
    /// <returns>The result's name.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public string Elementwise(string op, string function, params string[] data)
    {
        var shape = Shape(data[0]);
        if (data.FirstOrDefault(other => !Shape(other).Equals(shape)) is { } different)
            throw new ArgumentException($"'{op}': '{data[0]}' is {shape} but '{different}' is {Shape(different)}.");
        return Append(new Elementwise { Name = op, Function = function, Inputs = data, Outputs = [op] }, shape);
    }

    /// <summary>Rectified linear unit.</summary>
    /// <returns>The result's name.</returns>
    public string Relu(string op, string data) => Elementwise(op, ElementwiseFunction.Relu, data);

    /// <summary>Sum of two tensors of equal shape.</summary>
    /// <returns>The result's name.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public string Add(string op, string left, string right) => Elementwise(op, ElementwiseFunction.Add, left, right);

    /// <summary>Joins feature maps along their channels.</summary>
    /// <returns>The result's name.</returns>
    /// <exception cref="ArgumentException">Extents other than the channels differ, or a tensor is no feature map.</exception>
    public string Concatenate(string op, params string[] data)
    {
        var first = FeatureMap(op, data[0]);
        var channels = 0L;
        foreach (var part in data)
        {
            var shape = FeatureMap(op, part);
            if (shape[0] != first[0] || shape[2] != first[2] || shape[3] != first[3])
                throw new ArgumentException($"'{op}': '{data[0]}' is {first} but '{part}' is {shape}.");
            channels += shape[1];
        }
        return Append(new Concatenation { Name = op, Inputs = data, Outputs = [op] }, new TensorShape(first[0], channels, first[2], first[3]));
    }

    /// <summary>Batch normalisation per channel: scale and shift are parameters, the running mean and variance constants.</summary>
    /// <returns>The result's name.</returns>
    public string BatchNormalization(string op, string data)
    {
        var shape = Shape(data);
        string[] inputs =
        [
            data, Parameter($"{op}.scale", shape[1]), Parameter($"{op}.shift", shape[1]),
            Constant($"{op}.mean", shape[1]), Constant($"{op}.variance", shape[1]),
        ];
        return Append(new BatchNormalization { Name = op, Inputs = inputs, Outputs = [op] }, shape);
    }

    /// <summary>Local response normalisation across <paramref name="size"/> channels.</summary>
    /// <returns>The result's name.</returns>
    public string LocalResponseNormalization(string op, string data, int size) =>
        Append(new LocalResponseNormalization { Name = op, Inputs = [data], Outputs = [op], Size = size }, Shape(data));

    /// <summary>Normalised exponentials over the last extent.</summary>
    /// <returns>The result's name.</returns>
    public string Softmax(string op, string data) => Append(new Softmax { Name = op, Inputs = [data], Outputs = [op] }, Shape(data));

    /// <summary>The shape of a tensor built so far.</summary>
    /// <exception cref="ArgumentException">No tensor has this name.</exception>
    public TensorShape Shape(string tensor) =>
        _byName.TryGetValue(tensor, out var found) ? found.Shape : throw new ArgumentException($"'{name}' has no tensor '{tensor}' yet.");

    /// <summary>The finished graph.</summary>
    /// <param name="outputs">Names of the tensors the network is for.</param>
    public NetworkGraph Build(params string[] outputs) => new(name, batch, [.. _tensors], [.. _operators], [.. _inputs], outputs);

    private static TensorShape Slide(TensorShape input, long channels, Window window) =>
        new(input[0], channels, WindowGeometry.OutputHeight(window, input[2]), WindowGeometry.OutputWidth(window, input[3]));

    private TensorShape FeatureMap(string op, string tensor) =>
        Shape(tensor) is { Rank: 4 } shape ? shape : throw new ArgumentException($"'{op}' needs a feature map, but '{tensor}' is {Shape(tensor)}.");

    private string Parameter(string tensor, params ReadOnlySpan<long> extents) => Declare(tensor, new TensorShape(extents), TensorRole.Parameter);

    private string Constant(string tensor, params ReadOnlySpan<long> extents) => Declare(tensor, new TensorShape(extents), TensorRole.Constant);

    private string Append(Operator op, TensorShape result)
    {
        _operators.Add(op);
        return Declare(op.Name, result, TensorRole.Activation);
    }

    private string Declare(string tensor, TensorShape shape, TensorRole role)
    {
        var declared = new GraphTensor(tensor, shape, type, role);
        if (!_byName.TryAdd(tensor, declared))
            throw new ArgumentException($"'{name}' has two tensors '{tensor}'.");
        _tensors.Add(declared);
        return tensor;
    }
}
