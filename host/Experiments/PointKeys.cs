using PluginNvm.Host.Binding;
using PluginNvm.Host.Results;

namespace PluginNvm.Host.Experiments;

/// <summary>
/// The keys of an experiment's points. A key is a hash over everything a result depends on: the resolved options of system and metrics at the point with
/// the content of the inputs they name, the code of the plugins that make its own parts, the seed where one of them uses it, and the code all plugins share. It does not depend on how axes are named or laid out.
/// </summary>
/// <param name="plan">The bound root.</param>
/// <param name="shared">Identities of the code that all plugins share.</param>
internal sealed class PointKeys(RecordNode plan, IReadOnlyList<Guid> shared)
{
    private readonly PlanNode _system = plan[nameof(ExperimentManifest.System)];
    private readonly PointKey _metrics = plan[nameof(ExperimentManifest.Metrics)].Digest([]);
    private readonly PointKey _code = PointKey.Of(string.Join('\n', shared));

    /// <summary>The key of a point.</summary>
    public PointKey Of(ReadOnlySpan<int> indices)
    {
        Span<byte> text = stackalloc byte[PointKey.Size * 3];
        _system.Digest(indices).Write(text);
        _metrics.Write(text[PointKey.Size..]);
        _code.Write(text[(PointKey.Size * 2)..]);
        return PointKey.Of(text);
    }
}
