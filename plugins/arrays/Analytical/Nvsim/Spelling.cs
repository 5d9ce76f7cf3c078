namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>Finds the word that a misspelt one was meant to be.</summary>
internal static class Spelling
{
    private const int LongestWord = 64;

    /// <summary>The nearest candidate, whatever the case of letters; null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
            return null;
        var (nearest, distance) = candidates.Select(candidate => (candidate, Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant()))).MinBy(pair => pair.Item2);
        return nearest is not null && distance <= Math.Max(2, word.Length / 4) ? nearest : null;
    }

    /// <summary>Letters to insert, delete or change, and neighbours to swap, until one word is the other.</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), 1 + Math.Min(above[j], row[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, above) = (above, row);
        }
        return above[b.Length];
    }
}
