namespace PluginNvm.Host.Experiments;

/// <summary>One way in which two lock files differ.</summary>
/// <param name="Text">What differs, as a sentence goes on after "since the last run".</param>
/// <param name="ConcernsPoints">Whether it is part of the keys of points, so that some of them are run again.</param>
internal sealed record LockDifference(string Text, bool ConcernsPoints = true)
{
    /// <summary>How a lock differs from an earlier one.</summary>
    /// <param name="earlier">The earlier lock.</param>
    /// <param name="now">The lock.</param>
    public static IEnumerable<LockDifference> Between(LockFile earlier, LockFile now)
    {
        if (now.Tool != earlier.Tool)
            yield return new LockDifference($"the tool was {earlier.Tool} and is {now.Tool}", ConcernsPoints: false);
        if (now.Contracts != earlier.Contracts)
            yield return new LockDifference($"the contracts were {earlier.Contracts} and are {now.Contracts}");
        if (now.Modeling != earlier.Modeling)
            yield return new LockDifference($"the shared algorithms were {earlier.Modeling} and are {now.Modeling}");
        foreach (var text in Entries("plugin", earlier.Plugins, now.Plugins, code => code.ToString()).Concat(Entries("input", earlier.Inputs, now.Inputs, hash => $"sha256 {hash[..12]}")))
            yield return new LockDifference(text);
        if (now.Seed != earlier.Seed)
            yield return new LockDifference($"the seed was {earlier.Seed} and is {now.Seed}");
        if (now.Plan != earlier.Plan)
            yield return new LockDifference("the resolved manifest is another");
    }

    private static IEnumerable<string> Entries<T>(string noun, SortedList<string, T> earlier, SortedList<string, T> now, Func<T, string> text)
        where T : class
    {
        foreach (var name in earlier.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var (before, after) = (earlier.GetValueOrDefault(name), now.GetValueOrDefault(name));
            if (before is null)
                yield return $"{noun} {name}, {text(after!)}, is new";
            else if (after is null)
                yield return $"{noun} {name}, {text(before)}, is no longer used";
            else if (!before.Equals(after))
                yield return $"{noun} {name} was {text(before)} and is {text(after)}";
        }
    }
}
