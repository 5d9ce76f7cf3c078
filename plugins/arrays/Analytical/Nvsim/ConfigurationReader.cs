using System.Globalization;
using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Arrays.Analytical.Wires;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Nvsim;

/// <summary>Reads NVSim's configuration files, and the cell files that they name.</summary>
internal static class ConfigurationReader
{
    private const int DefaultNode = 90;
    private const int DefaultTemperature = 350;

    private static readonly string[] DeviceKeys = ["ProcessNode", "DeviceRoadmap", "Temperature"];

    /// <summary>Reads a configuration.</summary>
    /// <param name="file">The configuration.</param>
    /// <param name="further">Opens a file that the first one names: see <see cref="IPluginContext.Input"/>.</param>
    /// <exception cref="ModelException">A file is missing or malformed, or asks for what is not modelled; all reasons are named with their places.</exception>
    public static Configuration Read(InputFile file, Func<InputFile, string, InputFile> further)
    {
        var problems = new FileProblems(file.Given);
        var stated = StatementReader.Read(file, ConfigurationKeys.Table, problems);
        var cellFile = CellFileLocator.Find(file, stated, further, problems);
        var cellProblems = new FileProblems(cellFile?.Given ?? "");
        var cell = cellFile is null ? null : CellFileReader.Read(cellFile, cellProblems);
        var target = Target(stated, problems);
        var space = ForcedSpace.Of(stated, problems);
        ConfigurationChecks.Check(stated, problems);
        // What was refused has a default by now, with which nothing can be compared.
        if (cell is not null && !DeviceKeys.Any(stated.IsRefused))
            ConfigurationChecks.CheckWith(cell, stated, Node(stated), Roadmap(stated), Temperature(stated), problems, cellProblems);
        FileProblems.ThrowIfAny(problems, cellProblems);
        return new Configuration
        {
            File = file,
            CellFile = cellFile!,
            Query = Query(stated, cell!, space),
            Target = target,
            Warnings = [.. problems.Warnings, .. cellProblems.Warnings],
        };
    }

    private static MemoryQuery Query(Statements stated, CellFile cell, DesignSpace space)
    {
        var isCache = ConfigurationChecks.IsCache(stated);
        return new MemoryQuery
        {
            Cell = cell.Cell,
            Node = Node(stated),
            Roadmap = Roadmap(stated),
            Temperature = Temperature(stated),
            IsCache = isCache,
            CapacityBits = (long)stated.Number("Capacity") * 8,
            WordBits = (long)stated.Number("WordWidth"),
            Ways = isCache ? (int)stated.Number("Associativity", 1) : 1,
            Access = Enum.Parse<CacheAccessMode>(stated.Word("CacheAccessMode", nameof(CacheAccessMode.Normal))),
            HTree = stated.Word("Routing", "H-tree") == "H-tree",
            InternalSensing = stated.Word("InternalSensing", "true") == "true",
            LocalWire = Wire(stated, "LocalWire"),
            GlobalWire = Wire(stated, "GlobalWire"),
            MaximumWidth = stated.Number("MaxNmosSize", 100),
            Space = space,
            Limits = stated.All.Where(statement => Targets.Constraints.ContainsKey(statement.Key.Name))
                .GroupBy(statement => Targets.Constraints[statement.Key.Name]).ToDictionary(group => group.Key, group => group.Last().Number),
        };
    }

    private static int Node(Statements stated) => (int)stated.Number("ProcessNode", DefaultNode);

    private static Roadmap Roadmap(Statements stated) => Enum.Parse<Roadmap>(stated.Word("DeviceRoadmap", nameof(Devices.Roadmap.HP)));

    private static int Temperature(Statements stated) => (int)stated.Number("Temperature", DefaultTemperature);

    private static Objective? Target(Statements stated, FileProblems problems)
    {
        var word = stated.Word("OptimizationTarget", nameof(Objective.ReadLatency));
        if (Targets.Words.TryGetValue(word, out var objective))
            return objective;
        problems.Warn(stated.Line("OptimizationTarget"), "the best organisation for each of the eight targets is shown; NVSim would write a table of all legal organisations besides");
        return null;
    }

    private static WireChoice Wire(Statements stated, string wire) => new()
    {
        Type = stated.Find(wire + "Type") is { } type ? Enum.Parse<WireType>(type.Text) : null,
        Repeaters = stated.Find(wire + "RepeaterType") is { } repeaters ? Repeaters(repeaters.Text) : null,
        LowSwing = stated.Find(wire + "UseLowSwing") is { } swing ? swing.Text == "Yes" : null,
    };

    private static WireRepeaters Repeaters(string word) => word switch
    {
        "RepeatedNone" => WireRepeaters.None,
        "RepeatedOpt" => WireRepeaters.Optimal,
        _ => Enum.Parse<WireRepeaters>("Penalty" + word["Repeated".Length..word.IndexOf('%', StringComparison.Ordinal)]),
    };
}
