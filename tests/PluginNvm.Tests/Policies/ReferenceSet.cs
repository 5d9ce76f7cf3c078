namespace PluginNvm.Tests.Policies;

/// <summary>One set by the letter of a policy's definition: the lines by way, and what the definition keeps.</summary>
internal abstract class ReferenceSet(int ways)
{
    protected int Ways { get; } = ways;

    private readonly ulong?[] _lines = new ulong?[ways];

    /// <summary>Runs accesses over as many sets as are needed and gives the way of each step, or -1 for an invalidation.</summary>
    public static int[] Run(Func<ReferenceSet> make, int sets, IEnumerable<Step> steps)
    {
        var all = Enumerable.Range(0, sets).Select(_ => make()).ToArray();
        return [.. steps.Select(step => all[step.Line % (ulong)sets].Do(step))];
    }

    protected abstract int Victim();

    protected abstract void Use(int way, bool isFill);

    protected virtual void Gone(int way)
    {
    }

    private int Do(Step step)
    {
        var way = Array.IndexOf(_lines, step.Line);
        if (step.Invalidates)
        {
            if (way >= 0)
            {
                _lines[way] = null;
                Gone(way);
            }
            return -1;
        }
        if (way >= 0)
        {
            Use(way, isFill: false);
            return way;
        }
        way = Array.IndexOf(_lines, null);
        if (way < 0)
        {
            way = Victim();
            Gone(way);
        }
        _lines[way] = step.Line;
        Use(way, isFill: true);
        return way;
    }
}

/// <summary>The ways in the order of their last use or arrival; what arrives may go to the end that leaves next.</summary>
internal sealed class ListSet(int ways, bool onHits, bool arriveOld = false) : ReferenceSet(ways)
{
    private readonly List<int> _oldestFirst = [];

    protected override int Victim() => _oldestFirst[0];

    protected override void Use(int way, bool isFill)
    {
        if (!isFill && !onHits)
            return;
        _oldestFirst.Remove(way);
        _oldestFirst.Insert(isFill && arriveOld ? 0 : _oldestFirst.Count, way);
    }

    protected override void Gone(int way) => _oldestFirst.Remove(way);
}

/// <summary>A recursive tree of bits.</summary>
internal sealed class TreeSet(int ways) : ReferenceSet(ways)
{
    private readonly Dictionary<(int First, int Count), bool> _upper = [];

    protected override int Victim()
    {
        var (first, count) = (0, Ways);
        while (count > 1)
        {
            var lower = (count + 1) / 2;
            (first, count) = _upper.GetValueOrDefault((first, count)) ? (first + lower, count - lower) : (first, lower);
        }
        return first;
    }

    protected override void Use(int way, bool isFill)
    {
        var (first, count) = (0, Ways);
        while (count > 1)
        {
            var lower = (count + 1) / 2;
            var isUpper = way >= first + lower;
            _upper[(first, count)] = !isUpper;
            (first, count) = isUpper ? (first + lower, count - lower) : (first, lower);
        }
    }
}

/// <summary>One bit for each way, cleared when all become set (bit-plru) or when none is clear (nru).</summary>
internal sealed class BitSet(int ways, bool clearsOnUse) : ReferenceSet(ways)
{
    private readonly bool[] _used = new bool[ways];

    protected override int Victim()
    {
        if (Ways == 1)
            return 0;
        if (!clearsOnUse && _used.All(used => used))
            Array.Clear(_used);
        return Array.IndexOf(_used, false);
    }

    protected override void Use(int way, bool isFill)
    {
        _used[way] = true;
        if (!clearsOnUse || !_used.All(used => used))
            return;
        Array.Clear(_used);
        _used[way] = true;
    }
}

/// <summary>Re-reference prediction values.</summary>
internal sealed class RripSet(int ways, int bits, bool arriveDistant = false) : ReferenceSet(ways)
{
    private readonly int[] _values = new int[ways];
    private readonly int _distant = (1 << bits) - 1;

    protected override int Victim()
    {
        while (true)
        {
            var way = Array.IndexOf(_values, _distant);
            if (way >= 0)
                return way;
            for (var i = 0; i < Ways; i++)
                _values[i]++;
        }
    }

    protected override void Use(int way, bool isFill) => _values[way] = !isFill ? 0 : arriveDistant ? _distant : _distant - 1;
}
