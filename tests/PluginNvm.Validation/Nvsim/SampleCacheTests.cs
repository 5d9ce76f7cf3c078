using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Nvsim;
using PluginNvm.Arrays.Analytical.Search;

namespace PluginNvm.Validation.Nvsim;

/// <summary>The cache whose search is timed against NVSim's looks at as many organisations and finds as many legal.</summary>
[TestClass]
public sealed class SampleCacheTests
{
    private const long Evaluated = 3_933_231;
    private const long Legal = 1_442_275;

    [TestMethod]
    public void OrganisationsAreCountedAsByNvsim()
    {
        var file = new InputFile(Path.Combine(AppContext.BaseDirectory, "examples", "nvsim", "stt-ram-cache.cfg"), "stt-ram-cache.cfg");
        var query = ConfigurationReader.Read(file, (from, path) => new InputFile(Path.Combine(Path.GetDirectoryName(from.FullPath)!, path), path)).Query;
        var result = MemorySearch.Run(query, NvsimConventions.Instance, CancellationToken.None, new SearchSettings { Counting = true });
        Assert.AreEqual(Evaluated, result.Data.Evaluated + result.Tags!.Evaluated);
        Assert.AreEqual(Legal, result.Data.Valid + result.Tags.Valid);
    }
}
