using System.Text;

namespace PluginNvm.Workloads.Traces.Formats;

/// <summary>A record that controls the cache where only accesses are allowed.</summary>
internal static class ControlFault
{
    /// <summary>The fault, with the option that allows such records.</summary>
    /// <param name="label">The record's label as it stands in the file.</param>
    /// <param name="meaning">What the label asks for.</param>
    public static LineFault Of(ReadOnlySpan<byte> label, string meaning) => new(
        "an access", $"the control record '{Encoding.ASCII.GetString(label)}' ({meaning}); the option control \"skip\" leaves such records out");
}
