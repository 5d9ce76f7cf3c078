namespace PluginNvm.Tests.Policies;

/// <summary>An access, or the end of a line's stay for a reason that is not the policy's.</summary>
internal readonly record struct Step(ulong Line, AccessKind Kind = AccessKind.Read, ulong ProgramCounter = 0, bool Invalidates = false);
