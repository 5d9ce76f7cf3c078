using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>
/// ARC on lists of each set's ways (T1 and T2 of the paper) and of remembered lines (B1 and B2). What a miss does to the remembered lines happens when a victim is asked for, or
/// when the line comes in where none was.
/// </summary>
internal readonly struct ArcKernel<TGhosts> : IReplacementKernel
    where TGhosts : struct, IGhosts
{
    private const int Once = 0;
    private const int Often = 1;
    private const int Forgotten = 2;

    private readonly SlotLists _lists;
    private readonly TGhosts _ghosts;
    private readonly KernelArray<byte> _listOf;
    private readonly KernelArray<Miss> _misses;
    private readonly KernelArray<double> _targets;
    private readonly int _ways;

    public ArcKernel(in CacheGeometry geometry, TGhosts ghosts)
    {
        _ways = geometry.Ways;
        _lists = new SlotLists(geometry, _ways, 2);
        _ghosts = ghosts;
        _listOf = new KernelArray<byte>(Frames.Of(geometry, _ways));
        _misses = new KernelArray<Miss>(geometry.Sets);
        _targets = new KernelArray<double>(geometry.Sets);
    }

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    public int Victim(int set, in CacheAccess access)
    {
        var into = Recall(set, access.Line, out var wasOften);
        var once = _lists.Count(set, Once);
        var target = _targets[set];
        var from = once > 0 && (once > target || (wasOften && once == target)) ? Once : Often;
        // A new line when all ways hold lines used once: the paper's case IV A, where the victim is not remembered.
        var remember = into == Often || once < _ways;
        if (!remember)
            from = Once;
        var way = _lists.Oldest(set, from);
        _misses[set] = new Miss { IsKnown = true, Into = (byte)into, Way = way, Remembered = (byte)(remember ? from : Forgotten) };
        return way;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access)
    {
        if (_lists.Newest(set, Often) != way)
            Promote(set, way);
    }

    public void Fill(int set, int way, in CacheAccess access)
    {
        ref var miss = ref _misses[set];
        var into = miss.IsKnown ? miss.Into : Recall(set, access.Line, out _);
        miss.IsKnown = false;
        _listOf[set * _ways + way] = (byte)into;
        _lists.Add(set, into, way);
    }

    public void Evict(int set, int way, ulong line, bool dirty)
    {
        _lists.Remove(set, _listOf[set * _ways + way], way);
        ref var miss = ref _misses[set];
        if (miss.IsKnown && miss.Way == way && miss.Remembered != Forgotten)
            _ghosts.Add(set, miss.Remembered, line);
    }

    private void Promote(int set, int way)
    {
        ref var list = ref _listOf[set * _ways + way];
        _lists.Remove(set, list, way);
        list = Often;
        _lists.Add(set, Often, way);
    }

    /// <summary>Takes a missing line from those remembered and adapts the target, or makes room for another to remember. Gives the list the line goes to.</summary>
    private int Recall(int set, ulong line, out bool wasOften)
    {
        wasOften = false;
        var ghost = _ghosts.Find(set, line);
        var onceGhosts = _ghosts.Count(set, Once);
        var oftenGhosts = _ghosts.Count(set, Often);
        if (ghost != SlotLists.None)
        {
            ref var target = ref _targets[set];
            wasOften = _ghosts.ListOf(set, ghost) == Often;
            target = wasOften
                ? Math.Max(0, target - Math.Max((double)onceGhosts / oftenGhosts, 1))
                : Math.Min(_ways, target + Math.Max((double)oftenGhosts / onceGhosts, 1));
            _ghosts.Remove(set, ghost);
            return Often;
        }
        var once = _lists.Count(set, Once);
        if (once + onceGhosts >= _ways)
        {
            if (onceGhosts > 0)
                _ghosts.RemoveOldest(set, Once);
        }
        else if (once + _lists.Count(set, Often) + onceGhosts + oftenGhosts >= 2 * _ways)
        {
            _ghosts.RemoveOldest(set, Often);
        }
        return Once;
    }

    private struct Miss
    {
        public int Way;
        public byte Into;
        public byte Remembered;
        public bool IsKnown;
    }
}
