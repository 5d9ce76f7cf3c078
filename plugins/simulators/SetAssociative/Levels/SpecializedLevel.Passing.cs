using System.Numerics;
using System.Runtime.CompilerServices;
using PluginNvm.Contracts;

namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <content>What does not stay here: writes passed on, accesses that bypass, lines that expire.</content>
internal sealed partial class SpecializedLevel<TReplacement, TIndex, TTags, TLines, TAdmission, TRetention>
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AfterWrittenHit(int set, int way, ulong address, uint size, AccessKind kind, Origin origin, Counts counts)
    {
        if (LineWrites is { } writes)
            writes[Frame(set, way)]++;
        if (_writeBack == 0)
            PassOn(address, size, kind, wasHere: true, origin, counts);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AfterFill(int set, int way, ulong address, uint size, uint write, AccessKind kind, Origin origin, Counts counts)
    {
        if (!TLines.Sectored && LineWrites is { } writes)
        {
            var fetched = !WritesAll(size, write, kind) || MustAsk(kind);
            writes[Frame(set, way)] += write + (fetched ? 1u : 0);
        }
        if (_writeBack == 0 && write != 0)
            PassOn(address, size, kind, wasHere: true, origin, counts);
    }

    /// <summary>A write that was done here goes on to what is behind. An atomic access is a mere write there if all that it read was here.</summary>
    private void PassOn(ulong address, uint size, AccessKind kind, bool wasHere, Origin origin, Counts counts)
    {
        counts.WriteThroughs++;
        counts.PassedBytes += size;
        Below?.Store(address, (int)size, kind == AccessKind.Atomic && wasHere ? AccessKind.Write : kind, origin);
    }

    /// <summary>A write that is not done here goes to what is behind.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PassBy(ulong address, uint size, AccessKind kind, Origin origin, Counts counts)
    {
        counts.WritesPassedBy++;
        counts.PassedBytes += size;
        Below?.Store(address, (int)size, kind, origin);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void BypassAccess(ulong address, uint size, AccessKind kind, Origin origin, Counts counts)
    {
        if (kind.Writes())
        {
            PassBy(address, size, kind, origin, counts);
            if (kind == AccessKind.WriteBack)
                counts.BypassedWriteBacks++;
            else
                counts.BypassedWrites++;
            return;
        }

        counts.BypassedReads++;
        if (TLines.Sectored)
        {
            var touched = _sectors.Touched(address, size);
            counts.BypassedFetches += BitOperations.PopCount(touched);
            Fetch(address, touched, kind, origin, counts);
            return;
        }
        counts.Fetches++;
        counts.BypassedFetches++;
        var start = address & ~(ulong)(uint)(_lineBytes - 1);
        ReadPast(start, kind, origin);
    }

    // What is behind is read for somebody above; an exclusive level keeps its line.
    private void ReadPast(ulong address, AccessKind kind, Origin origin)
    {
        if (Below is { Shape.Inclusion: Inclusion.Exclusive } exclusive)
            exclusive.Read(address, Asked(kind), origin);
        else
            Below?.Fetch(address, _lineBytes, Asked(kind), origin);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsAlive(int set, int way, in CacheAccess access, Origin origin, Counts counts)
    {
        if (!_retention.Expired(set, way, access.Time))
            return true;
        Expire(set, way, access.Line, origin, counts);
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Expire(int set, int way, ulong line, Origin origin, Counts counts)
    {
        counts.Expirations++;
        var dirty = (Dirty(set, way) >> way & 1) != 0;
        if (Above is not null && Shape.Inclusion == Inclusion.Inclusive)
            dirty |= PullFromAbove(set, way, line);
        Remove(set, way, line, dirty);
        if (dirty)
            WriteBack(set, way, line, origin, counts);
    }

    private void Remove(int set, int way, ulong line, bool dirty)
    {
        if (TTags.ManyWays)
            _firstWord[set] = Math.Min(_firstWord[set], way >> 6);
        TakeOut(set, way, line, dirty);
    }

    // A line leaves a way that another takes over at once.
    private void TakeOut(int set, int way, ulong line, bool dirty)
    {
        var bit = 1ul << way;
        Valid(set, way) &= ~bit;
        Dirty(set, way) &= ~bit;
        _tags.Remove(set, way, line);
        _replacement.Evict(set, way, line, dirty);
        if (!TAdmission.AdmitsAll)
            _admission.Evict(set, way, line, dirty);
    }
}
