namespace PluginNvm.Host.Json;

/// <summary>Finds what a misspelt word was meant to be.</summary>
public static class Suggestions
{
    /// <summary>Longer words are no misspelling of anything, and comparing them would cost memory by the product of the lengths.</summary>
    private const int LongestWord = 128;

    /// <summary>A clause that offers the nearest candidate, or lists them, or says that there are none.</summary>
    /// <param name="word">As written.</param>
    /// <param name="candidates">The valid words.</param>
    /// <param name="noun">What they are, in the plural.</param>
    public static string For(string word, IEnumerable<string> candidates, string noun)
    {
        var known = candidates.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (known.Count == 0)
            return $"there are no {noun}";
        var list = string.Join(", ", known.Take(24)) + (known.Count > 24 ? $", and {known.Count - 24} more" : "");
        return Nearest(word, known) is { } nearest ? $"did you mean '{nearest}'? The {noun} are {list}" : $"the {noun} are {list}";
    }

    /// <summary>The candidate that a word was probably meant to be, or null.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord)
            return null;
        var nearest = candidates.MinBy(candidate => Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant()));
        return nearest is not null && Distance(word.ToLowerInvariant(), nearest.ToLowerInvariant()) <= Math.Max(2, word.Length / 3) ? nearest : null;
    }

    /// <summary>Edits (insert, delete, change, swap of neighbours) that turn one word into the other.</summary>
    public static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(change, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
