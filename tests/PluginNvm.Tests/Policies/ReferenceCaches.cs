namespace PluginNvm.Tests.Policies;

/// <summary>A fully associative cache by the letter of an algorithm that speaks of lines, not of ways.</summary>
internal abstract class ReferenceCache(int lines)
{
    protected int Capacity { get; } = lines;

    /// <summary>Whether each access hits; false for an invalidation.</summary>
    public static bool[] Run(Func<ReferenceCache> make, int sets, IEnumerable<Step> steps)
    {
        var all = Enumerable.Range(0, sets).Select(_ => make()).ToArray();
        return [.. steps.Select(step =>
        {
            var cache = all[step.Line % (ulong)sets];
            if (!step.Invalidates)
                return cache.Access(step.Line);
            cache.Invalidate(step.Line);
            return false;
        })];
    }

    public abstract bool Access(ulong line);

    public abstract void Invalidate(ulong line);
}

/// <summary>ARC: figure 4 of its paper.</summary>
internal sealed class ReferenceArc(int lines) : ReferenceCache(lines)
{
    // The least recently used first.
    private readonly List<ulong> _t1 = [], _t2 = [], _b1 = [], _b2 = [];
    private double _p;

    public override bool Access(ulong line)
    {
        if (_t1.Remove(line) || _t2.Remove(line))
        {
            _t2.Add(line);
            return true;
        }
        if (_b1.Contains(line))
        {
            _p = Math.Min(Capacity, _p + Math.Max((double)_b2.Count / _b1.Count, 1));
            Replace(isInB2: false);
            _b1.Remove(line);
            _t2.Add(line);
        }
        else if (_b2.Contains(line))
        {
            _p = Math.Max(0, _p - Math.Max((double)_b1.Count / _b2.Count, 1));
            Replace(isInB2: true);
            _b2.Remove(line);
            _t2.Add(line);
        }
        else
        {
            if (_t1.Count + _b1.Count == Capacity)
            {
                if (_t1.Count < Capacity)
                {
                    _b1.RemoveAt(0);
                    Replace(isInB2: false);
                }
                else
                {
                    _t1.RemoveAt(0);
                }
            }
            else if (_t1.Count + _t2.Count + _b1.Count + _b2.Count >= Capacity)
            {
                if (_t1.Count + _t2.Count + _b1.Count + _b2.Count == 2 * Capacity)
                    _b2.RemoveAt(0);
                Replace(isInB2: false);
            }
            _t1.Add(line);
        }
        return false;
    }

    public override void Invalidate(ulong line)
    {
        if (!_t1.Remove(line))
            _t2.Remove(line);
    }

    private void Replace(bool isInB2)
    {
        // The paper's cache is full whenever it replaces; one from which lines were taken need not be.
        if (_t1.Count + _t2.Count < Capacity)
            return;
        if (_t1.Count >= 1 && ((isInB2 && _t1.Count == _p) || _t1.Count > _p))
        {
            _b1.Add(_t1[0]);
            _t1.RemoveAt(0);
        }
        else
        {
            _b2.Add(_t2[0]);
            _t2.RemoveAt(0);
        }
    }
}

/// <summary>S3-FIFO.</summary>
internal sealed class ReferenceS3Fifo(int lines, double small = 0.1, int promoteAfter = 2) : ReferenceCache(lines)
{
    private readonly int _smallSize = Math.Max(1, Math.Min(lines - 1, (int)(lines * small)));
    private readonly Queue<ulong> _ghost = new();
    private readonly Dictionary<ulong, int> _uses = [];
    private List<ulong> _small = [], _main = [];

    public override bool Access(ulong line)
    {
        if (_uses.TryGetValue(line, out var uses))
        {
            _uses[line] = Math.Min(uses + 1, 3);
            return true;
        }
        while (_uses.Count == Capacity)
            Evict();
        if (_ghost.Contains(line))
        {
            var kept = _ghost.Where(other => other != line).ToList();
            _ghost.Clear();
            kept.ForEach(_ghost.Enqueue);
            _main.Add(line);
        }
        else
        {
            _small.Add(line);
        }
        _uses[line] = 0;
        return false;
    }

    public override void Invalidate(ulong line)
    {
        _uses.Remove(line);
        _small = [.. _small.Where(other => other != line)];
        _main = [.. _main.Where(other => other != line)];
    }

    private void Evict()
    {
        if (_small.Count >= _smallSize)
            EvictSmall();
        else
            EvictMain();
    }

    private void EvictSmall()
    {
        while (_small.Count > 0)
        {
            var line = _small[0];
            _small.RemoveAt(0);
            if (_uses[line] >= promoteAfter)
            {
                _main.Add(line);
                _uses[line] = 0;
                continue;
            }
            if (_ghost.Count == Capacity - _smallSize)
                _ghost.Dequeue();
            _ghost.Enqueue(line);
            _uses.Remove(line);
            return;
        }
    }

    private void EvictMain()
    {
        while (true)
        {
            var line = _main[0];
            _main.RemoveAt(0);
            if (_uses[line] == 0)
            {
                _uses.Remove(line);
                return;
            }
            _uses[line]--;
            _main.Add(line);
        }
    }
}

/// <summary>SIEVE: its paper's algorithm 1, the head of the list being its end here.</summary>
internal sealed class ReferenceSieve(int lines) : ReferenceCache(lines)
{
    private readonly LinkedList<ulong> _queue = new();
    private readonly HashSet<ulong> _visited = [];
    private LinkedListNode<ulong>? _hand;

    public override bool Access(ulong line)
    {
        if (_queue.Contains(line))
        {
            _visited.Add(line);
            return true;
        }
        if (_queue.Count == Capacity)
        {
            var node = _hand ?? _queue.First!;
            while (_visited.Remove(node.Value))
                node = node.Next ?? _queue.First!;
            _hand = node.Next;
            _queue.Remove(node);
        }
        _queue.AddLast(line);
        return false;
    }

    public override void Invalidate(ulong line)
    {
        var node = _queue.Find(line);
        if (node is null)
            return;
        if (_hand == node)
            _hand = node.Next;
        _visited.Remove(line);
        _queue.Remove(node);
    }
}

/// <summary>Counts since arrival and times of last use; the smallest pair leaves.</summary>
internal sealed class ReferenceLfu(int lines) : ReferenceCache(lines)
{
    private readonly Dictionary<ulong, (int Count, int Last)> _lines = [];
    private int _now;

    public override bool Access(ulong line)
    {
        var hit = _lines.TryGetValue(line, out var known);
        if (!hit && _lines.Count == Capacity)
            _lines.Remove(_lines.MinBy(pair => pair.Value).Key);
        _lines[line] = (known.Count + 1, ++_now);
        return hit;
    }

    public override void Invalidate(ulong line) => _lines.Remove(line);
}

/// <summary>Lines in order of use; the last used leaves.</summary>
internal sealed class ReferenceMru(int lines) : ReferenceCache(lines)
{
    private readonly List<ulong> _oldestFirst = [];

    public override bool Access(ulong line)
    {
        var hit = _oldestFirst.Remove(line);
        if (!hit && _oldestFirst.Count == Capacity)
            _oldestFirst.RemoveAt(Capacity - 1);
        _oldestFirst.Add(line);
        return hit;
    }

    public override void Invalidate(ulong line) => _oldestFirst.Remove(line);
}
