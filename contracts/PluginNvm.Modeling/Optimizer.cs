namespace PluginNvm.Modeling;

/// <summary>How an optimizer changes a parameter, as far as its memory traffic goes.</summary>
public enum Optimizer
{
    /// <summary>Stochastic gradient descent: reads parameter and gradient, writes the parameter.</summary>
    Sgd,

    /// <summary>Gradient descent with momentum: reads and writes a velocity besides.</summary>
    Momentum,

    /// <summary>Adam: reads and writes two moments besides.</summary>
    Adam,
}
