using System.Security.Cryptography;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Published;

/// <summary>
/// Caches as publications and measurements give them: exact look-up by technology, node and capacity, no interpolation.
/// </summary>
/// <remarks>
/// The built-in table holds 16 nm caches of SRAM (3 MiB), STT-MRAM (3 and 7 MiB) and SOT-MRAM (3 and 10 MiB) with a line of 128 B and
/// 16 ways; every value of it is recalled, unverified. Energies are per access as published. Whether the publication's access is a
/// line of 128 B or a sector of 32 B is not known, so absolute energies are uncertain by up to 4x; ratios between technologies are not affected.
/// Of several caches of one capacity, the one with the line and ways asked for answers, else one that does not state them. A request for
/// another line or another number of ways gets the table's values unchanged, and the result's provenance says so; it also says where the
/// temperature asked for is not known to be that of the values.
/// The README beside the plugin documents the CSV format of further tables.
/// </remarks>
[Plugin("published", "Caches from tables of publications and measurements: exact look-up by technology, node and capacity.",
    Source = "DeepNVM++, arXiv 2012.04559, cache table; recalled, unverified.")]
public sealed class PublishedArray : Plugin<IArrayModel, PublishedOptions>
{
    private const string BuiltIn = "deepnvm-cache-16nm.csv";

    /// <inheritdoc />
    protected override IArrayModel Build()
    {
        if (!Options.BuiltIn && Options.Tables.Count == 0)
            throw new ModelException("array 'published': without the built-in table, 'tables' must name at least one");
        var sources = Options.Tables.Select(TableSource.Load).ToList();
        if (Options.BuiltIn)
            sources.Insert(0, new TableSource($"{BuiltIn} (built in)", Embedded()));
        var key = "published caches: " + string.Join(' ', sources.Select(s => $"{s.Name} {Convert.ToHexString(SHA256.HashData(s.Content))}"));
        return new PublishedCaches(Context.Shared.GetOrAdd(key, () => CacheTable.Read(sources)));
    }

    private static byte[] Embedded()
    {
        using var stream = typeof(PublishedArray).Assembly.GetManifestResourceStream(BuiltIn)!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
