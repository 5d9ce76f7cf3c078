namespace PluginNvm.Tests.Policies;

/// <summary>Hawkeye and the simplified Mockingjay by the letter of their description, every set sampled: whole lists of accesses, nothing shared but the predictor.</summary>
internal abstract class ReferencePredictor(int sets, int ways)
{
    private readonly List<(ulong Line, ulong Signature, bool Returned)>[] _accesses = [.. Enumerable.Range(0, sets).Select(_ => new List<(ulong, ulong, bool)>())];

    protected int Ways { get; } = ways;

    protected int Window => 8 * Ways;

    protected List<(ulong Line, ulong Signature, bool Returned)> Accesses(int set) => _accesses[set];

    /// <summary>The way of each step, or -1 for one that bypasses.</summary>
    public int[] Run(IEnumerable<Step> steps)
    {
        var lines = Enumerable.Range(0, sets).Select(_ => new ulong?[Ways]).ToArray();
        return [.. steps.Select(step =>
        {
            var set = (int)(step.Line % (ulong)sets);
            var way = Array.IndexOf(lines[set], step.Line);
            var isHit = way >= 0;
            if (!isHit)
            {
                way = Array.IndexOf(lines[set], null);
                if (way < 0)
                    way = Victim(set, step);
                if (way < 0)
                    return way;
                lines[set][way] = step.Line;
            }
            Use(set, way, step, isHit);
            return way;
        })];
    }

    protected abstract int Victim(int set, Step step);

    protected abstract void Use(int set, int way, Step step, bool isHit);

    protected abstract void Leaves(ulong signature);

    protected abstract void Returns(int set, int before, ulong signature);

    protected void Learn(int set, ulong line, ulong signature)
    {
        var all = Accesses(set);
        var leaving = all.Count - Window;
        if (leaving >= 0 && !all[leaving].Returned)
            Leaves(all[leaving].Signature);
        var before = all.FindLastIndex(access => access.Line == line);
        if (before >= 0 && before > leaving)
        {
            Returns(set, before, all[before].Signature);
            all[before] = all[before] with { Returned = true };
        }
        all.Add((line, signature, false));
    }
}

/// <summary>Hawkeye; signatures are whole program counters.</summary>
internal sealed class ReferenceHawkeye(int sets, int ways) : ReferencePredictor(sets, ways)
{
    private readonly Dictionary<ulong, int> _confidence = [];
    private readonly int[][] _ages = [.. Enumerable.Range(0, sets).Select(_ => new int[ways])];
    private readonly ulong[][] _last = [.. Enumerable.Range(0, sets).Select(_ => new ulong[ways])];
    private readonly List<int>[] _held = [.. Enumerable.Range(0, sets).Select(_ => new List<int>())];

    protected override int Victim(int set, Step step)
    {
        var averse = Array.IndexOf(_ages[set], 7);
        if (averse >= 0)
            return averse;
        var oldest = Array.IndexOf(_ages[set], _ages[set].Max());
        Leaves(_last[set][oldest]);
        return oldest;
    }

    protected override void Use(int set, int way, Step step, bool isHit)
    {
        Learn(set, step.Line, step.ProgramCounter);
        _held[set].Add(0);
        _last[set][way] = step.ProgramCounter;
        var friendly = _confidence.GetValueOrDefault(step.ProgramCounter, 4) >= 4;
        _ages[set][way] = 7;
        if (!friendly)
            return;
        if (!isHit && !_ages[set].Contains(6))
            _ages[set] = [.. _ages[set].Select(age => age < 6 ? age + 1 : age)];
        _ages[set][way] = 0;
    }

    protected override void Leaves(ulong signature) => _confidence[signature] = Math.Max(0, _confidence.GetValueOrDefault(signature, 4) - 1);

    protected override void Returns(int set, int before, ulong signature)
    {
        var span = Enumerable.Range(before, _held[set].Count - before).ToList();
        if (span.Any(time => _held[set][time] >= Ways))
        {
            Leaves(signature);
            return;
        }
        span.ForEach(time => _held[set][time]++);
        _confidence[signature] = Math.Min(7, _confidence.GetValueOrDefault(signature, 4) + 1);
    }
}

/// <summary>The simplified Mockingjay; signatures are whole program counters and whether the access hits.</summary>
internal sealed class ReferenceMockingjay(int sets, int ways) : ReferencePredictor(sets, ways)
{
    private readonly Dictionary<ulong, int> _distances = [];
    private readonly int[][] _times = [.. Enumerable.Range(0, sets).Select(_ => new int[ways])];
    private readonly int[] _clocks = new int[sets];
    private readonly int _infinite = 8 * ways - 1;
    private readonly int _farthest = 8 * ways - 1 - 22 * ways / 16;
    private readonly int _most = Math.Max(1, ways - 1);

    protected override int Victim(int set, Step step)
    {
        var times = _times[set];
        var farthest = times.Max(Math.Abs);
        var victim = Array.IndexOf(times, -farthest);
        if (victim < 0)
            victim = Array.IndexOf(times, farthest);
        var signature = step.ProgramCounter << 1;
        if (!_distances.TryGetValue(signature, out var distance) || (distance <= _farthest && distance / 8 <= farthest))
            return victim;
        Learn(set, step.Line, signature);
        Tick(set, -1);
        return -1;
    }

    protected override void Use(int set, int way, Step step, bool isHit)
    {
        var signature = step.ProgramCounter << 1 | (isHit ? 1u : 0);
        Learn(set, step.Line, signature);
        Tick(set, way);
        _times[set][way] = !_distances.TryGetValue(signature, out var distance) ? 0 : distance > _farthest ? _most : distance / 8;
    }

    protected override void Leaves(ulong signature) =>
        _distances[signature] = _distances.TryGetValue(signature, out var distance) ? Math.Min(distance + 1, _infinite) : _infinite;

    protected override void Returns(int set, int before, ulong signature)
    {
        var measured = Accesses(set).Count - before;
        if (!_distances.TryGetValue(signature, out var distance))
            _distances[signature] = measured;
        else if (Math.Abs(measured - distance) >= 16)
            _distances[signature] = distance + Math.Sign(measured - distance);
    }

    private void Tick(int set, int used)
    {
        if (++_clocks[set] % 8 != 0)
            return;
        for (var way = 0; way < Ways; way++)
        {
            if (way != used && Math.Abs(_times[set][way]) < _most)
                _times[set][way]--;
        }
    }
}
