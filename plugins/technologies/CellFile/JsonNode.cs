namespace PluginNvm.Technologies.CellFile;

/// <summary>A value of a JSON text with the place where it begins, both counted from 1.</summary>
internal abstract record JsonNode(int Line, int Column);

/// <summary>Text, number, truth value or null.</summary>
internal sealed record JsonScalar(int Line, int Column, object? Value) : JsonNode(Line, Column);

/// <summary>Values in brackets.</summary>
internal sealed record JsonList(int Line, int Column, IReadOnlyList<JsonNode> Items) : JsonNode(Line, Column);

/// <summary>Members in braces, in the order of the text, each name once.</summary>
internal sealed record JsonObject(int Line, int Column, IReadOnlyList<JsonMember> Members) : JsonNode(Line, Column);

/// <summary>A member of an object, with the place of its name.</summary>
internal sealed record JsonMember(int Line, int Column, string Name, JsonNode Value);
