using PluginNvm.Contracts;

namespace PluginNvm.Workloads.Synthetic.Generation;

/// <summary>Writes spread evenly among reads: access number i is a write where floor((i + 1) f) is more than floor(i f), with f in steps of 2^-32.</summary>
/// <param name="fraction">The part f of the accesses that are writes, 0 to 1.</param>
internal struct SpreadWrites(double fraction)
{
    private readonly ulong _step = (ulong)Math.Round(fraction * (1UL << 32));
    private ulong _sum;

    /// <summary>The kinds of the next accesses.</summary>
    public void Fill(Span<AccessKind> kinds)
    {
        if (_step == 0)
        {
            kinds.Clear();
            return;
        }
        var sum = _sum;
        foreach (ref var kind in kinds)
        {
            sum += _step;
            kind = (AccessKind)(sum >> 32);
            sum &= uint.MaxValue;
        }
        _sum = sum;
    }
}
