using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>S3-FIFO on lists of each set's ways.</summary>
internal readonly struct S3FifoKernel<TGhosts> : IReplacementKernel
    where TGhosts : struct, IGhosts
{
    private const int SmallQueue = 0;
    private const int MainQueue = 1;
    private const byte MostUses = 3;

    private readonly SlotLists _queues;
    private readonly TGhosts _ghosts;
    private readonly KernelArray<Frame> _frames;
    private readonly KernelArray<int> _remembered;
    private readonly int _ways;
    private readonly int _small;
    private readonly int _promoteAfter;

    public S3FifoKernel(in CacheGeometry geometry, int small, int promoteAfter, TGhosts ghosts)
    {
        _ways = geometry.Ways;
        _small = small;
        _promoteAfter = promoteAfter;
        _queues = new SlotLists(geometry, _ways, 2);
        _ghosts = ghosts;
        _frames = new KernelArray<Frame>(Frames.Of(geometry, _ways));
        _remembered = new KernelArray<int>(geometry.Sets);
        _remembered.All.Fill(SlotLists.None);
    }

    public static KernelTraits Traits => KernelTraits.SetsIndependent;

    public int Victim(int set, in CacheAccess access)
    {
        if (_queues.Count(set, SmallQueue) >= _small)
        {
            for (var way = _queues.Oldest(set, SmallQueue); way != SlotLists.None; way = _queues.Oldest(set, SmallQueue))
            {
                ref var frame = ref _frames[set * _ways + way];
                if (frame.Uses < _promoteAfter)
                    return _remembered[set] = way;
                _queues.Remove(set, SmallQueue, way);
                _queues.Add(set, MainQueue, way);
                frame = new Frame { Queue = MainQueue };
            }
        }
        while (true)
        {
            var way = _queues.Oldest(set, MainQueue);
            ref var frame = ref _frames[set * _ways + way];
            if (frame.Uses == 0)
                return way;
            frame.Uses--;
            _queues.Remove(set, MainQueue, way);
            _queues.Add(set, MainQueue, way);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Hit(int set, int way, in CacheAccess access)
    {
        ref var frame = ref _frames[set * _ways + way];
        frame.Uses = Math.Min((byte)(frame.Uses + 1), MostUses);
    }

    public void Fill(int set, int way, in CacheAccess access)
    {
        var ghost = _ghosts.Find(set, access.Line);
        var queue = ghost == SlotLists.None ? SmallQueue : MainQueue;
        if (ghost != SlotLists.None)
            _ghosts.Remove(set, ghost);
        _frames[set * _ways + way] = new Frame { Queue = (byte)queue };
        _remembered[set] = SlotLists.None;
        _queues.Add(set, queue, way);
    }

    public void Evict(int set, int way, ulong line, bool dirty)
    {
        _queues.Remove(set, _frames[set * _ways + way].Queue, way);
        ref var remembered = ref _remembered[set];
        if (remembered != way)
            return;
        remembered = SlotLists.None;
        if (_ghosts.IsFull(set))
            _ghosts.RemoveOldest(set, 0);
        _ghosts.Add(set, 0, line);
    }

    private struct Frame
    {
        public byte Queue;
        public byte Uses;
    }
}
