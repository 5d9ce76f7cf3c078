using System.Globalization;

namespace PluginNvm.Validation.Nvsim;

/// <summary>A line of the reference table: a run of NVSim with one of its targets.</summary>
internal sealed class GoldenRow(IReadOnlyDictionary<string, int> columns, string[] fields)
{
    public string this[string column] => fields[columns[column]];

    public bool Has(string column) => columns.ContainsKey(column);

    public string Id => this["run_id"];

    public bool IsOk => this["status"] == "ok";

    public bool IsCache => this["design_target"] == "cache";

    public int Whole(string column) => int.Parse(this[column], CultureInfo.InvariantCulture);

    /// <summary>Null where the tool printed nothing.</summary>
    public double? Number(string column) => this[column].Length == 0 ? null : double.Parse(this[column], CultureInfo.InvariantCulture);

    public static IReadOnlyList<GoldenRow> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var columns = lines[0].Split(',').Select((name, index) => (name, index)).ToDictionary(column => column.name, column => column.index);
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => new GoldenRow(columns, Split(line)))];
    }

    /// <summary>Commas in quotation marks do not separate; the table holds no quotation mark within a value.</summary>
    private static string[] Split(string line)
    {
        var fields = new List<string>();
        var quoted = false;
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
                quoted = !quoted;
            if (i == line.Length || (line[i] == ',' && !quoted))
            {
                fields.Add(line[start..i].Trim('"'));
                start = i + 1;
            }
        }
        return [.. fields];
    }
}
