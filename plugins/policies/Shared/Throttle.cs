using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Policies;

/// <summary>
/// The chance by which bimodal policies treat a new line better. It is drawn, as the papers define it, from a generator of the set's own; a counter over all sets, which hardware
/// and other simulators use for the same share, would make sets depend on each other.
/// </summary>
internal readonly struct Throttle(Seed seed, int sets, double chance)
{
    private readonly SetRandom _random = new(seed, sets);
    private readonly ulong _threshold = SetRandom.Threshold(chance);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Opens(int set) => _random.Chance(set, _threshold);
}
