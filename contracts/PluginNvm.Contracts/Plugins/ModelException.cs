namespace PluginNvm.Contracts;

/// <summary>
/// A model cannot answer: the request lies outside what it holds, no organisation is feasible, or an input file is malformed.
/// The message is for the user: what was asked, why it cannot be, and the nearest that can. It is shown without a stack trace.
/// </summary>
public sealed class ModelException : Exception
{
    /// <summary>A model cannot answer.</summary>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <summary>A model cannot answer, because of another failure.</summary>
    public ModelException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
