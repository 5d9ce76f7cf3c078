using PluginNvm.Tests.Shared;
using PluginNvm.Workloads.Traces;

namespace PluginNvm.Validation.Caches;

/// <summary>The reference traces and the results other simulators counted on them.</summary>
internal static class GoldenTraces
{
    /// <summary>Opens a trace.</summary>
    public static IAccessStream Open(string name)
    {
        var path = ReferenceData.File("traces", name + ".din.gz");
        var options = new TraceOptions { File = new InputFile(path, Path.GetFileName(path)) };
        var workload = new DinSource().Create(options, NoSharing.Context).Load(CancellationToken.None);
        return ((StreamWorkload)workload).Stream;
    }

    /// <summary>The rows of a table by trace, each a map from column to text.</summary>
    public static IEnumerable<IGrouping<string, Dictionary<string, string>>> Rows(string table)
    {
        var lines = File.ReadAllLines(ReferenceData.File("traces", table));
        var columns = lines[0].Split(',');
        return lines.Skip(1).Select(line => columns.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second)).GroupBy(row => row["trace"]);
    }

    /// <summary>A whole number of a row.</summary>
    public static long Number(this Dictionary<string, string> row, string column) => long.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture);
}
