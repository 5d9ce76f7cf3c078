using System.Runtime.CompilerServices;
using PluginNvm.Contracts;
using PluginNvm.Modeling;

namespace PluginNvm.Policies.Recency;

/// <summary>The order of any number of ways: a ring of links for a set, each change of which takes the same few steps however many ways there are.</summary>
internal readonly struct LinkOrder : IWayOrder
{
    private readonly KernelArray<Link> _links;
    private readonly KernelArray<int> _first;
    private readonly int _ways;

    public LinkOrder(in CacheGeometry geometry)
    {
        _ways = geometry.Ways;
        _links = new KernelArray<Link>(Frames.Of(geometry, _ways));
        _first = new KernelArray<int>(geometry.Sets);
        _first.All.Fill(_ways - 1);
        for (var set = 0; set < geometry.Sets; set++)
        {
            for (var way = 0; way < _ways; way++)
                _links[set * _ways + way] = new Link { Before = way == _ways - 1 ? 0 : way + 1, After = way == 0 ? _ways - 1 : way - 1 };
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Last(int set) => _links[set * _ways + _first[set]].Before;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ToFront(int set, int way)
    {
        if (_first[set] != way)
            MoveToFront(set, way);
    }

    public void ToBack(int set, int way)
    {
        ToFront(set, way);
        _first[set] = _links[set * _ways + way].After;
    }

    private void MoveToFront(int set, int way)
    {
        ref var links = ref _links[set * _ways];
        ref var first = ref _first[set];
        ref var front = ref Unsafe.Add(ref links, first);
        if (front.Before != way)
        {
            ref var moved = ref Unsafe.Add(ref links, way);
            Unsafe.Add(ref links, moved.Before).After = moved.After;
            Unsafe.Add(ref links, moved.After).Before = moved.Before;
            moved.Before = front.Before;
            moved.After = first;
            Unsafe.Add(ref links, front.Before).After = way;
            front.Before = way;
        }
        first = way;
    }

    private struct Link
    {
        public int Before;
        public int After;
    }
}
