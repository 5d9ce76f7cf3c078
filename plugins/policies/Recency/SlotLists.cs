using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>Lists of the slots of a set (ways, or remembered lines) by age, of which each slot is in one at most. All changes take the same few steps.</summary>
internal readonly struct SlotLists
{
    /// <summary>No slot.</summary>
    public const int None = -1;

    private readonly KernelArray<Link> _links;
    private readonly KernelArray<Ends> _ends;
    private readonly int _slots;
    private readonly int _lists;

    public SlotLists(in CacheGeometry geometry, int slots, int lists)
    {
        _slots = slots;
        _lists = lists;
        _links = new KernelArray<Link>(Frames.Of(geometry, slots));
        _ends = new KernelArray<Ends>(Frames.Of(geometry, lists));
        _ends.All.Fill(new Ends { Newest = None, Oldest = None });
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Oldest(int set, int list) => _ends[set * _lists + list].Oldest;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Newest(int set, int list) => _ends[set * _lists + list].Newest;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Count(int set, int list) => _ends[set * _lists + list].Count;

    /// <summary>The slot that came into the same list next after one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Newer(int set, int slot) => _links[set * _slots + slot].Newer;

    public void Add(int set, int list, int slot)
    {
        ref var ends = ref _ends[set * _lists + list];
        _links[set * _slots + slot] = new Link { Newer = None, Older = ends.Newest };
        if (ends.Newest == None)
            ends.Oldest = slot;
        else
            _links[set * _slots + ends.Newest].Newer = slot;
        ends.Newest = slot;
        ends.Count++;
    }

    public void Remove(int set, int list, int slot)
    {
        ref var ends = ref _ends[set * _lists + list];
        var link = _links[set * _slots + slot];
        if (link.Newer == None)
            ends.Newest = link.Older;
        else
            _links[set * _slots + link.Newer].Older = link.Older;
        if (link.Older == None)
            ends.Oldest = link.Newer;
        else
            _links[set * _slots + link.Older].Newer = link.Newer;
        ends.Count--;
    }

    private struct Link
    {
        public int Newer;
        public int Older;
    }

    private struct Ends
    {
        public int Newest;
        public int Oldest;
        public int Count;
    }
}
