namespace PluginNvm.Host.Schema;

/// <summary>Where in a manifest a value stands.</summary>
internal enum Place
{
    /// <summary>Around the system, where all points have the same values.</summary>
    Frame,

    /// <summary>In the options of a part, where every value may be a reference to an axis.</summary>
    Options,
}
