namespace PluginNvm.Workloads.Traces;

/// <summary>What becomes of a trace's control records.</summary>
public enum ControlRecords
{
    /// <summary>The first one ends the reading with an error that names its line.</summary>
    Error,

    /// <summary>They are left out, and count neither for <see cref="TraceOptions.Skip"/> nor for <see cref="TraceOptions.Limit"/>.</summary>
    Skip,
}
