namespace PluginNvm.Host.Json;

/// <summary>A place in a text file, counted from 1.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">Line.</param>
/// <param name="Column">Column in UTF-16 units.</param>
public readonly record struct SourceLocation(string File, int Line, int Column)
{
    /// <inheritdoc />
    public override string ToString() => Line == 0 ? File : $"{File}({Line},{Column})";
}
