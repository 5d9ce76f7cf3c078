using System.Globalization;

namespace PluginNvm.Arrays.Analytical.Data;

/// <summary>One of the tables that lie beside the code: a line of column names, then numbers and names, '#' before remarks.</summary>
internal sealed class DataTable
{
    private readonly Dictionary<string, int> _columns;

    private DataTable(IReadOnlyList<string[]> lines)
    {
        _columns = lines[0].Select((name, index) => (name, index)).ToDictionary(column => column.name, column => column.index);
        Rows = [.. lines.Skip(1).Select(fields => new DataRow(this, fields))];
    }

    public IReadOnlyList<DataRow> Rows { get; }

    public static DataTable Load(string name)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return new DataTable([.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.TrimEnd('\r').Split(','))]);
    }

    internal sealed class DataRow(DataTable table, string[] fields)
    {
        public string Text(string column) => fields[table._columns[column]];

        public double Number(string column) => double.Parse(Text(column), CultureInfo.InvariantCulture);
    }
}
