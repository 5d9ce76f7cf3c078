using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;
using PluginNvm.Simulators.SetAssociative.Tags;

namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <summary>
/// A level whose kernels are known to the compiler. What a kernel or a feature does not need is a constant of a type parameter, and its code vanishes from the loop.
/// Valid and dirty bits are words of bits by set; free ways are filled lowest first. A miss asks the level behind first and throws a line out afterwards, so that
/// the fetch reaches that level before the write-back.
/// </summary>
internal sealed partial class SpecializedLevel<TReplacement, TIndex, TTags, TLines, TAdmission, TRetention> : Level
    where TReplacement : struct, IReplacementKernel
    where TIndex : struct, ISetIndexKernel
    where TTags : struct, ITagStore
    where TLines : struct, ILineForm
    where TAdmission : struct, IAdmissionKernel
    where TRetention : struct, IRetentionKernel
{
    private readonly int _ways;
    private readonly int _words;
    private readonly int _lineShift;
    private readonly int _lineBytes;
    private readonly uint _writeBack;
    private readonly uint _noAllocate;
    private readonly ulong _allWays;
    private readonly ulong[] _classWays;
    private readonly TIndex _index;
    private readonly TTags _tags;
    private readonly KernelArray<ulong> _valid;
    private readonly KernelArray<ulong> _dirty;
    private readonly SectorStates _sectors;

    // Of each set, a word of bits before which no way is free; only where a set has several words.
    private readonly int[] _firstWord;
#pragma warning disable IDE0044 // The kernels' methods change them.
    private TReplacement _replacement;
    private TAdmission _admission;
    private TRetention _retention;
#pragma warning restore IDE0044

    public SpecializedLevel(LevelShape shape, TReplacement replacement, TIndex index, TTags tags, TAdmission admission, TRetention retention)
        : this(shape, replacement, index, tags, admission, retention, Words(shape), Words(shape))
    {
    }

    // What was simulated with narrow tags up to now goes on. Only levels that are alone have them, so there are no neighbours, sectors or counts of frames.
    private SpecializedLevel(SpecializedLevel<TReplacement, TIndex, NarrowTags, TLines, TAdmission, TRetention> narrow, TTags tags)
        : this(narrow.Shape, narrow._replacement, narrow._index, tags, narrow._admission, narrow._retention, narrow._valid, narrow._dirty) => Counts.Add(narrow.Counts, 1);

    private SpecializedLevel(
        LevelShape shape, TReplacement replacement, TIndex index, TTags tags, TAdmission admission, TRetention retention, KernelArray<ulong> valid, KernelArray<ulong> dirty)
        : base(shape)
    {
        _ways = shape.Ways;
        _words = WordsOfSet(shape);
        _lineShift = shape.LineShift;
        _lineBytes = shape.LineBytes;
        _writeBack = shape.Write == WritePolicy.WriteBack ? 1u : 0;
        _noAllocate = shape.WriteMiss == WriteMissPolicy.NoAllocate ? 1u : 0;
        _classWays = Masks(shape.WayClasses);
        _allWays = _classWays[0];
        (_replacement, _index, _tags, _admission, _retention) = (replacement, index, tags, admission, retention);
        (_valid, _dirty) = (valid, dirty);
        _firstWord = TTags.ManyWays ? new int[shape.Sets] : [];
        _sectors = TLines.Sectored ? new SectorStates(shape) : SectorStates.None;
    }

    public override KernelTraits Traits
    {
        get
        {
            var needs = KernelTraits.NextUse | KernelTraits.ProgramCounter | KernelTraits.Bypass;
            var traits = _replacement is ClassedReplacement classed ? classed.Needs : TReplacement.Traits;

            // A clock is one for all sets, and so is the table of hashed tags.
            var independent = TRetention.Unlimited && !TTags.ManyWays ? KernelTraits.SetsIndependent : KernelTraits.None;
            return (traits & needs) | (TAdmission.Traits & needs) | (traits & KernelTraits.LeastRecentlyUsed) | (traits & TAdmission.Traits & independent);
        }
    }

    public override bool IsAlone => TLines.Alone;

    public override bool AsksSizes => !TLines.Alone || !TAdmission.AdmitsAll || Traits.HasFlag(KernelTraits.Bypass);

    public override bool IsOnCurve =>
        TLines.Alone && TIndex.IsModulo && TAdmission.AdmitsAll && TRetention.Unlimited && TReplacement.Traits.HasFlag(KernelTraits.LeastRecentlyUsed);

    // Whether a write of a present line has something to do beside its dirty bit.
    private bool WritesAreWatched => _writeBack == 0 || LineWrites is not null;

    public override bool TellsApart(ulong largestAddress) => _tags is not NarrowTags narrow || narrow.Reach(largestAddress >> _lineShift);

    public override Level WithFullTags() =>
        this is SpecializedLevel<TReplacement, TIndex, NarrowTags, TLines, TAdmission, TRetention> narrow
            ? new SpecializedLevel<TReplacement, TIndex, TwoGroupTags, TLines, TAdmission, TRetention>(narrow, narrow._tags.Widened())
            : this;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public override void Run(AccessBlock block, int from, int to, AccessDetails details, Counts counts)
    {
        ref var addresses = ref MemoryMarshal.GetArrayDataReference(block.Addresses);
        ref var sizes = ref MemoryMarshal.GetArrayDataReference(block.Sizes);
        ref var kinds = ref MemoryMarshal.GetArrayDataReference(block.Kinds);
        var tags = _tags;
        var index = _index;
        var watched = WritesAreWatched ? 1u : 0;
        for (nint i = from; i < to; i++)
            Step(Unsafe.Add(ref addresses, i), ref sizes, i, Unsafe.Add(ref kinds, i), new Origin(details, (int)i), in tags, in index, watched, counts);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public override void Select(AccessBlock block, int from, int to, SetShare sets, bool withSizes, AccessBlock selected)
    {
        ref var addresses = ref MemoryMarshal.GetArrayDataReference(block.Addresses);
        ref var sizes = ref MemoryMarshal.GetArrayDataReference(block.Sizes);
        ref var kinds = ref MemoryMarshal.GetArrayDataReference(block.Kinds);
        ref var ownAddresses = ref MemoryMarshal.GetArrayDataReference(selected.Addresses);
        ref var ownSizes = ref MemoryMarshal.GetArrayDataReference(selected.Sizes);
        ref var ownKinds = ref MemoryMarshal.GetArrayDataReference(selected.Kinds);
        var index = _index;
        nint count = 0;
        nint i = from;
        if (!withSizes && TIndex.IsModulo && BitOperations.IsPow2(Shape.Sets))
            VectorSelection.Run(ref addresses, ref kinds, ref i, to, _lineShift, Shape.Sets, sets, ref ownAddresses, ref ownKinds, ref count);

        // Every access is written, and the next one over it unless it is selected, so that there is no branch to guess.
        for (; i < to; i++)
        {
            var address = Unsafe.Add(ref addresses, i);
            Unsafe.Add(ref ownAddresses, count) = address;
            Unsafe.Add(ref ownKinds, count) = Unsafe.Add(ref kinds, i);
            if (withSizes)
                Unsafe.Add(ref ownSizes, count) = Unsafe.Add(ref sizes, i);
            count += sets.Has(index.SetOf(address >> _lineShift));
        }
        selected.Count = (int)count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Step(ulong address, ref uint sizes, nint row, AccessKind kind, Origin origin, in TTags tags, in TIndex index, uint watched, Counts counts)
    {
        var line = address >> _lineShift;
        var set = index.SetOf(line);
        var access = new CacheAccess(line, kind, origin.Details, origin.Index);
        var write = (uint)kind & 1;
        if (tags.TryFind(set, line, out var way) && (TRetention.Unlimited || IsAlive(set, way, in access, origin, counts)))
        {
            _replacement.Hit(set, way, in access);
            if (!TAdmission.AdmitsAll)
                _admission.Hit(set, way, in access);
            if (TLines.Sectored)
                HitSectors(set, way, address, Unsafe.Add(ref sizes, row), write, kind, origin, counts);
            else
                Dirty(set, way) |= (ulong)(TLines.Alone ? write : write & _writeBack) << way;
            if (!TRetention.Unlimited && write != 0)
                _retention.Written(set, way, access.Time);
            if (!TLines.Sectored && !TLines.Alone && (write & watched) != 0)
                AfterWrittenHit(set, way, address, Unsafe.Add(ref sizes, row), kind, origin, counts);
            return;
        }

        counts.Misses++;
        counts.WriteMisses += write;
        if (!TLines.Alone)
            CountStream(write, origin);
        if (!TLines.Alone && (write & _noAllocate) != 0)
        {
            PassBy(address, Unsafe.Add(ref sizes, row), kind, origin, counts);
            counts.WriteThroughs++;
            return;
        }
        var place = TAdmission.AdmitsAll ? 0 : _admission.Place(set, in access);
        if (!TAdmission.AdmitsAll && place < 0)
        {
            BypassAccess(address, Unsafe.Add(ref sizes, row), kind, origin, counts);
            return;
        }
        var free = FreeWay(set, place);
        var victim = free;
        if ((TReplacement.Traits & KernelTraits.Bypass) != 0 && free < 0)
        {
            victim = ChooseVictim(set, place, in access);
            if (victim < 0)
            {
                BypassAccess(address, Unsafe.Add(ref sizes, row), kind, origin, counts);
                return;
            }
        }

        var dirty = TLines.Sectored ? FetchSectors(address, Unsafe.Add(ref sizes, row), write, kind, origin, counts) : FetchLine(line, Unsafe.Add(ref sizes, row), write, kind, origin, counts);

        // What was fetched may have pushed lines of this set out of an inclusive level behind.
        if (!TLines.Alone && IsInFrontOfInclusive)
            free = FreeWay(set, place);
        if (free >= 0)
        {
            way = free;
            Valid(set, way) |= 1ul << way;
        }
        else
        {
            way = (TReplacement.Traits & KernelTraits.Bypass) != 0 ? victim : ChooseVictim(set, place, in access);
            Evict(set, way, in tags, origin, counts);
            if (!TLines.Alone)
                Valid(set, way) |= 1ul << way;
        }

        if (!TLines.Alone)
            counts.Allocations++;
        tags.Put(set, way, line);
        if (TLines.Sectored)
            PlaceSectors(set, way, address, Unsafe.Add(ref sizes, row), write, kind, counts);
        else if (TLines.Alone)
            Dirty(set, way) |= (ulong)write << way;
        else
            Dirty(set, way) |= (ulong)(write & _writeBack | (dirty ? 1u : 0)) << way;
        _replacement.Fill(set, way, in access);
        if (!TAdmission.AdmitsAll)
            _admission.Fill(set, way, in access);
        if (!TRetention.Unlimited)
            _retention.Written(set, way, access.Time);
        if (!TLines.Alone)
            AfterFill(set, way, address, Unsafe.Add(ref sizes, row), write, kind, origin, counts);
    }

    private static int WordsOfSet(LevelShape shape) => (shape.Ways + 63) / 64;

    private static KernelArray<ulong> Words(LevelShape shape) => new(checked(shape.Sets * WordsOfSet(shape)));

    private static ulong[] Masks(IReadOnlyList<int> classes)
    {
        var masks = new ulong[classes.Count];
        var start = 0;
        for (var i = 0; i < masks.Length; i++)
        {
            masks[i] = (classes[i] >= 64 ? ulong.MaxValue : (1ul << classes[i]) - 1) << start;
            start += classes[i];
        }
        return masks;
    }

    // The bit of a way is its number modulo 64, which is what shifts by a way do.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong Valid(int set, int way) => ref Word(in _valid, set, way);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong Dirty(int set, int way) => ref Word(in _dirty, set, way);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ulong Word(in KernelArray<ulong> words, int set, int way) => ref words[TTags.ManyWays ? set * _words + (way >> 6) : set];

    private int Frame(int set, int way) => set * _ways + way;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FreeWay(int set, int place)
    {
        if (TTags.ManyWays)
            return FreeWayOfMany(set);
        var free = ~Valid(set, 0) & (TAdmission.AdmitsAll ? _allWays : _classWays[place]);
        return free == 0 ? -1 : BitOperations.TrailingZeroCount(free);
    }

    private int FreeWayOfMany(int set)
    {
        for (var word = _firstWord[set]; word < _words; word++)
        {
            var free = ~_valid[set * _words + word];
            if (free == 0)
                continue;
            var way = word * 64 + BitOperations.TrailingZeroCount(free);
            _firstWord[set] = word;
            return way < _ways ? way : -1;
        }
        _firstWord[set] = _words;
        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int ChooseVictim(int set, int place, in CacheAccess access)
    {
        if (typeof(TReplacement) == typeof(ClassedReplacement))
            Unsafe.As<TReplacement, ClassedReplacement>(ref _replacement).Class = place;
        var way = _replacement.Victim(set, in access);

        // Ways are written without checks.
        if ((uint)way >= (uint)_ways && !((TReplacement.Traits & KernelTraits.Bypass) != 0 && way == IReplacementKernel.Bypass))
            throw WrongWay.Of(Shape, typeof(TReplacement), way);
        return way;
    }

    /// <summary>Fetches a line for an access that misses, unless the access writes all of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool FetchLine(ulong line, uint size, uint write, AccessKind kind, Origin origin, Counts counts)
    {
        if (WritesAll(size, write, kind) && (TLines.Alone || !MustAsk(kind)))
        {
            counts.UnfetchedWrites++;
            if (!TLines.Alone && Below is { Shape.Inclusion: Inclusion.Exclusive } exclusive)
                exclusive.Discard(line << _lineShift);
            return false;
        }
        if (TLines.Alone)
            return false;
        counts.Fetches++;
        return Below is { } below && below.Fetch(line << _lineShift, _lineBytes, Asked(kind), origin);
    }

    // Whether an access writes all of a line without reading it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool WritesAll(uint size, uint write, AccessKind kind) => size >= (uint)_lineBytes && write != 0 && kind != AccessKind.Atomic;

    // Whether an inclusive level behind must learn of a line that comes in although the access writes all of it. What a level above throws out is known there.
    private bool MustAsk(AccessKind kind) => IsInFrontOfInclusive && kind != AccessKind.WriteBack;

    private static AccessKind Asked(AccessKind kind) => kind is AccessKind.Fetch or AccessKind.Prefetch ? kind : AccessKind.Read;

    /// <summary>The line of a way leaves to make room for another, which takes over the way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Evict(int set, int way, in TTags tags, Origin origin, Counts counts)
    {
        var line = tags.LineAt(set, way);
        counts.Evictions++;
        if (!TLines.Alone)
        {
            EvictTowards(set, way, line, origin, counts);
            return;
        }
        ref var word = ref Dirty(set, way);
        var dirty = (word >> way & 1) != 0;
        counts.DirtyEvictions += (long)(word >> way & 1);
        word &= ~(1ul << way);
        if (TTags.ManyWays)
            tags.Remove(set, way, line);
        _replacement.Evict(set, way, line, dirty);
        if (!TAdmission.AdmitsAll)
            _admission.Evict(set, way, line, dirty);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EvictTowards(int set, int way, ulong line, Origin origin, Counts counts)
    {
        var dirty = (Dirty(set, way) >> way & 1) != 0;
        if (Above is not null && Shape.Inclusion == Inclusion.Inclusive)
            dirty |= PullFromAbove(set, way, line);

        // The line is gone before the level behind hears of it, for that level may look here.
        TakeOut(set, way, line, dirty);
        if (dirty)
        {
            counts.DirtyEvictions++;
            WriteBack(set, way, line, origin, counts);
        }
        else if (Below is { Shape.Inclusion: Inclusion.Exclusive } below)
        {
            counts.MovedDown++;
            below.Accept(line << _lineShift, false, origin);
        }
    }

    private void WriteBack(int set, int way, ulong line, Origin origin, Counts counts)
    {
        if (TLines.Sectored)
        {
            WriteBackSectors(set, way, line, origin, counts);
            return;
        }
        counts.WriteBacks++;
        if (Below is not { } below)
            return;
        if (below.Shape.Inclusion == Inclusion.Exclusive)
            below.Accept(line << _lineShift, true, origin);
        else
            below.Store(line << _lineShift, _lineBytes, AccessKind.WriteBack, origin);
    }
}
