namespace PluginNvm.Tests.Policies;

/// <summary>What a run did at each step.</summary>
/// <param name="Hits">Whether the line was present.</param>
/// <param name="Ways">The way it is in afterwards; -1 when it bypassed the cache or was invalidated.</param>
/// <param name="Traits">Of the kernel.</param>
/// <param name="Kernel">The kernel's type.</param>
internal sealed record Outcome(bool[] Hits, int[] Ways, KernelTraits Traits, Type Kernel)
{
    public int HitCount => Hits.Count(hit => hit);

    public long Evictions { get; init; }

    public long DirtyEvictions { get; init; }

    public int DirtyLinesAtEnd { get; init; }

    /// <summary>Whether the kernel's fields are others than at the start; what is in its arrays does not count.</summary>
    public bool FieldsChanged { get; init; }
}

/// <summary>A slow and obvious set-associative cache of write-back and write-allocate that asks a kernel in the order of the contract.</summary>
internal sealed class NaiveCache(CacheGeometry geometry, IReadOnlyList<Step> steps, Func<ulong, int>? setOf = null) : IPolicyConsumer<Outcome>
{
    private readonly Func<ulong, int> _setOf = setOf ?? (line => (int)(line % (ulong)geometry.Sets));

    public static Outcome Run(ICachePolicy policy, int sets, int ways, IReadOnlyList<Step> steps)
    {
        var geometry = new CacheGeometry(sets, ways, 64);
        return policy.Specialize(geometry, new NaiveCache(geometry, steps));
    }

    public static Outcome Run(ICachePolicy policy, int sets, int ways, IEnumerable<ulong> lines) =>
        Run(policy, sets, ways, [.. lines.Select(line => new Step(line))]);

    public Outcome Use<TKernel>(TKernel kernel)
        where TKernel : struct, IReplacementKernel
    {
        var traits = TKernel.Traits;
        var start = kernel;
        var details = Details(traits);
        var lineAt = new ulong[geometry.Frames];
        var isValid = new bool[geometry.Frames];
        var isDirty = new bool[geometry.Frames];
        var valid = new int[geometry.Sets];
        var wayOf = new Dictionary<ulong, int>();
        var hits = new bool[steps.Count];
        var ways = new int[steps.Count];
        long evictions = 0, dirtyEvictions = 0;

        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            var set = _setOf(step.Line);
            var first = set * geometry.Ways;
            var access = new CacheAccess(step.Line, step.Kind, details, i);
            ways[i] = -1;
            if (wayOf.TryGetValue(step.Line, out var way))
            {
                if (step.Invalidates)
                {
                    Leave(way);
                    continue;
                }
                hits[i] = true;
                kernel.Hit(set, way, access);
            }
            else if (step.Invalidates)
            {
                continue;
            }
            else
            {
                if (valid[set] < geometry.Ways)
                {
                    way = Array.IndexOf(isValid, false, first, geometry.Ways) - first;
                }
                else
                {
                    way = kernel.Victim(set, access);
                    if (way == IReplacementKernel.Bypass && traits.HasFlag(KernelTraits.Bypass))
                        continue;
                    if (way < 0 || way >= geometry.Ways)
                        throw new AssertFailedException($"{typeof(TKernel)} chose way {way} of {geometry.Ways}");
                    evictions++;
                    dirtyEvictions += isDirty[first + way] ? 1 : 0;
                    Leave(way);
                }
                wayOf[step.Line] = way;
                lineAt[first + way] = step.Line;
                isValid[first + way] = true;
                isDirty[first + way] = false;
                valid[set]++;
                kernel.Fill(set, way, access);
            }
            isDirty[first + way] |= access.IsWrite;
            ways[i] = way;

            void Leave(int leaving)
            {
                wayOf.Remove(lineAt[first + leaving]);
                isValid[first + leaving] = false;
                valid[set]--;
                kernel.Evict(set, leaving, lineAt[first + leaving], isDirty[first + leaving]);
            }
        }
        return new Outcome(hits, ways, traits, typeof(TKernel))
        {
            FieldsChanged = !start.Equals(kernel),
            Evictions = evictions,
            DirtyEvictions = dirtyEvictions,
            DirtyLinesAtEnd = isValid.Zip(isDirty).Count(frame => frame.First && frame.Second),
        };
    }

    private AccessDetails Details(KernelTraits traits)
    {
        var nextUses = new ulong[traits.HasFlag(KernelTraits.NextUse) ? steps.Count : 0];
        var next = new Dictionary<ulong, ulong>();
        for (var i = nextUses.Length - 1; i >= 0; i--)
        {
            if (steps[i].Invalidates)
                continue;
            nextUses[i] = next.GetValueOrDefault(steps[i].Line, ulong.MaxValue);
            next[steps[i].Line] = (ulong)i;
        }
        return new AccessDetails
        {
            ProgramCounters = [.. steps.Select(step => traits.HasFlag(KernelTraits.ProgramCounter) ? step.ProgramCounter : 0)],
            Streams = new uint[steps.Count],
            Times = [],
            NextUses = nextUses,
        };
    }
}
