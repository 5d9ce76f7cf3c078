using Newtonsoft.Json;

namespace PluginNvm.Host.Results;

/// <summary>
/// Which damage of a folder's segments a user was told of, in <c>damage.json</c> beside them: the bytes that cannot be read, by segment. The segments themselves stay as
/// they are, so that nothing that is whole in them can be lost.
/// </summary>
internal static class KnownDamage
{
    /// <summary>Notes the damage of a store.</summary>
    /// <param name="folder">The folder of the segments.</param>
    /// <param name="damage">Bytes that cannot be read, by name of the segment.</param>
    /// <returns>The damage that was not noted before.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static IReadOnlyList<KeyValuePair<string, long>> Note(string folder, IReadOnlyDictionary<string, long> damage)
    {
        if (damage.Count == 0)
            return [];
        var path = Path.Combine(folder, "damage.json");
        var known = Read(path);
        var news = damage.Where(segment => known.GetValueOrDefault(segment.Key) != segment.Value).ToList();
        if (news.Count > 0)
            File.WriteAllText(path, JsonConvert.SerializeObject(new SortedDictionary<string, long>(damage.ToDictionary(), StringComparer.Ordinal), Formatting.Indented) + "\n");
        return news;
    }

    /// <summary>A file that cannot be read only makes a user read a note twice.</summary>
    private static Dictionary<string, long> Read(string path)
    {
        try
        {
            return File.Exists(path) && JsonConvert.DeserializeObject<Dictionary<string, long>>(File.ReadAllText(path)) is { } known ? known : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
