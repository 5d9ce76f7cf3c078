using PluginNvm.Contracts;

namespace PluginNvm.Policies;

/// <summary>A number for every frame, and the way of a set that has the smallest.</summary>
internal interface ILeastKey
{
    /// <summary>The number of a frame.</summary>
    long Get(int set, int way);

    /// <summary>Gives a frame a number.</summary>
    void Set(int set, int way, long key);

    /// <summary>The way with the smallest number of a set; the lowest of equal ones.</summary>
    int Least(int set);
}

/// <summary>Which of the two fits a number of ways.</summary>
internal static class LeastKey
{
    /// <summary>The most ways for which all numbers of a set are looked at; a tree is kept for more.</summary>
    public const int MostScanned = 64;

    /// <summary>Fills numbers and padding, which is never the smallest.</summary>
    public static void Clear(Span<long> keys, int count)
    {
        keys[..count].Clear();
        keys[count..].Fill(long.MaxValue);
    }

    /// <summary>A count rounded up to whole vectors.</summary>
    public static int Padded(int count, int vector) => (count + vector - 1) / vector * vector;
}
