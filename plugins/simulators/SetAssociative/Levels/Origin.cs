using PluginNvm.Contracts;

namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <summary>The access of the stream that made a level ask the next: its row, for policies that ask for its instruction, stream or time.</summary>
/// <param name="Details">The block's columns.</param>
/// <param name="Index">The row.</param>
internal readonly record struct Origin(AccessDetails Details, int Index);
