using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>What a memory must be to have an organisation in which every count is a power of two (fault D3).</summary>
internal static class QueryRules
{
    /// <exception cref="ModelException">The memory cannot be divided so; the message names all that is wrong and the nearest values.</exception>
    public static void Require(MemoryQuery query)
    {
        var problems = new List<string>();
        if (query.CapacityBits < 8 || !long.IsPow2(query.CapacityBits))
            problems.Add($"a capacity of {Size(query.CapacityBits)} is not a power of two, and neither rows nor columns nor mats come in other numbers; the nearest are {NearestSizes(query.CapacityBits)}");
        if (query.WordBits < 1 || !long.IsPow2(query.WordBits))
            problems.Add($"a word of {query.WordBits} bits is not a power of two; the nearest are {NearestPowers(query.WordBits)} bits");
        if (query.Ways < 1 || !int.IsPow2(query.Ways))
            problems.Add($"{query.Ways} ways are not a power of two; the nearest are {NearestPowers(query.Ways)}");
        if (problems.Count == 0 && query.IsCache && query.WordBits < 8)
            problems.Add($"a line of {query.WordBits} bits is less than a byte, which an address names; the nearest is 8 bits");
        if (problems.Count == 0 && query.CapacityBits / query.WordBits / query.Ways < 2)
            problems.Add($"{Size(query.CapacityBits)} in {(query.IsCache ? $"{query.Ways} ways with lines" : "words")} of {query.WordBits} bits leave no address to decode; the least capacity is {Size(2 * query.WordBits * query.Ways)}");
        if (problems.Count > 0)
            throw new ModelException(string.Join("; ", problems));
    }

    /// <summary>The powers of two around a number, as text.</summary>
    public static string NearestPowers(long value) => Around(value, power => power.ToString(CultureInfo.InvariantCulture));

    private static string NearestSizes(long bits) => Around(Math.Max(bits, 8), Size);

    private static string Around(long value, Func<long, string> text)
    {
        var below = 1L << (int)Math.Floor(Math.Log2(Math.Max(value, 1)));
        return below == value || value < 1 ? text(below) : $"{text(below)} and {text(2 * below)}";
    }

    private static string Size(long bits) => new DataSize(bits).ToString();
}
