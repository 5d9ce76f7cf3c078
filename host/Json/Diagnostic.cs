namespace PluginNvm.Host.Json;

/// <summary>One error in the user's input.</summary>
/// <param name="Code">Stable code, <c>PN</c> and four digits; <see cref="DiagnosticCodes"/> lists them.</param>
/// <param name="Location">Where.</param>
/// <param name="Message">What is wrong, where it was looked for, and the nearest valid values.</param>
public sealed record Diagnostic(string Code, SourceLocation Location, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{Location}: error {Code}: {Message}";
}

/// <summary>The user's input is wrong; carries every error found.</summary>
public sealed class DiagnosticException(IReadOnlyList<Diagnostic> diagnostics) : Exception(string.Join(Environment.NewLine, diagnostics))
{
    /// <summary>The errors, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
