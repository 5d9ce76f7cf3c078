using System.Globalization;
using PluginNvm.Arrays.Analytical.Cells;
using PluginNvm.Arrays.Analytical.Devices;
using PluginNvm.Arrays.Analytical.Faults;
using PluginNvm.Arrays.Analytical.Search;
using PluginNvm.Arrays.Analytical.Structure;
using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical;

/// <summary>Turns a request and options into what the search is asked; what the model does not cover is refused.</summary>
internal static class QueryOf
{
    private const double Nanometre = 1e-9;

    public static MemoryQuery Request(ArrayRequest request, AnalyticalOptions options, Conventions conventions)
    {
        if (request is { Use: ArrayUse.Cache, TagCell: { } tags } && Math.Abs(tags.Node.Metres - request.Cell.Node.Metres) > 1e-6 * request.Cell.Node.Metres)
            throw new ModelException($"the tags' cell is stated at {tags.Node} and the data's at {request.Cell.Node}: one array has one node");
        var query = new MemoryQuery
        {
            Cell = CellConversion.FromMemoryCell(request.Cell),
            TagCell = request is { Use: ArrayUse.Cache, TagCell: { } tag } ? CellConversion.FromMemoryCell(tag) : null,
            Node = Whole(request.Cell.Node.Metres / Nanometre, "node", "nm"),
            Temperature = Whole(request.Conditions.Temperature.Kelvins, "temperature", "K"),
            Roadmap = options.Devices,
            IsCache = request.Use == ArrayUse.Cache,
            CapacityBits = request.Capacity.Bits,
            WordBits = request.Word.Bits,
            Ways = request.Use == ArrayUse.Cache ? request.Ways : 1,
            Access = request.Use == ArrayUse.Cache ? options.Access : CacheAccessMode.Normal,
            HTree = options.Routing == BankRouting.HTree,
            InternalSensing = options.Sensing == SensePlace.Internal,
            LocalWire = Wire(options.LocalWire),
            GlobalWire = Wire(options.GlobalWire),
            MaximumWidth = options.MaximumWidth,
            Space = Space(options),
            Limits = Limits(options.Limits),
        };
        QueryRules.Require(query);
        RequireSensing(query, conventions);
        return query;
    }

    /// <summary>A latch that waits for more than its supply decides nothing.</summary>
    private static void RequireSensing(MemoryQuery query, Conventions conventions)
    {
        var supply = DeviceTable.At(query.Node, query.Roadmap, query.Temperature, conventions).Vdd;
        foreach (var cell in new[] { query.Cell, query.TagCell ?? query.Cell })
        {
            if (cell.MinimumSenseVoltage >= supply)
                throw new ModelException(string.Create(CultureInfo.InvariantCulture,
                    $"the cell's minimum sense voltage, {cell.MinimumSenseVoltage:R} V, does not lie below the supply of {query.Roadmap} devices at {query.Node} nm, {supply:G4} V; common are 0.025 to 0.1 V"));
        }
    }

    /// <summary>Devices are tabulated for whole nanometres and kelvins.</summary>
    private static int Whole(double value, string what, string unit)
    {
        var whole = Math.Round(value);
        return Math.Abs(value - whole) <= 1e-6 * Math.Abs(value) && Math.Abs(whole) < int.MaxValue
            ? (int)whole
            : throw new ModelException(string.Create(CultureInfo.InvariantCulture, $"{what} {value:R} {unit}: devices are tabulated for whole {unit}; the nearest is {whole} {unit}"));
    }

    private static WireChoice Wire(WireOptions wire) => new() { Type = wire.Type, Repeaters = wire.Repeaters, LowSwing = wire.LowSwing };

    private static DesignSpace Space(AnalyticalOptions options)
    {
        var all = new DesignSpace();
        var forced = options.Organisation;
        RequireActive(forced.BankRows, forced.ActiveBankRows, "bankRows", "activeBankRows");
        RequireActive(forced.BankColumns, forced.ActiveBankColumns, "bankColumns", "activeBankColumns");
        RequireActive(forced.MatRows, forced.ActiveMatRows, "matRows", "activeMatRows");
        RequireActive(forced.MatColumns, forced.ActiveMatColumns, "matColumns", "activeMatColumns");
        return all with
        {
            BankRows = Only(forced.BankRows, all.BankRows, "bankRows"),
            BankColumns = Only(forced.BankColumns, all.BankColumns, "bankColumns"),
            ActiveBankRows = Only(forced.ActiveBankRows, all.ActiveBankRows, "activeBankRows"),
            ActiveBankColumns = Only(forced.ActiveBankColumns, all.ActiveBankColumns, "activeBankColumns"),
            MatRows = Only(forced.MatRows, all.MatRows, "matRows"),
            MatColumns = Only(forced.MatColumns, all.MatColumns, "matColumns"),
            ActiveMatRows = Only(forced.ActiveMatRows, all.ActiveMatRows, "activeMatRows"),
            ActiveMatColumns = Only(forced.ActiveMatColumns, all.ActiveMatColumns, "activeMatColumns"),
            SenseAmpMux = Only(forced.SenseAmpMux, all.SenseAmpMux, "senseAmpMux"),
            OutputMux1 = Only(forced.OutputMux1, all.OutputMux1, "outputMux1"),
            OutputMux2 = Only(forced.OutputMux2, all.OutputMux2, "outputMux2"),
            Buffers = options.Buffers is { } buffers ? [buffers] : all.Buffers,
            OneActiveRow = options.OneActiveRow,
        };
    }

    private static void RequireActive(int? all, int? active, string nameOfAll, string nameOfActive)
    {
        if (active > all)
            throw new ModelException($"organisation.{nameOfActive}: {active} cannot be active where {nameOfAll} is {all}; the most is {all}");
    }

    private static Span Only(int? forced, Span all, string name)
    {
        if (forced is not { } value)
            return all;
        if (!int.IsPow2(value))
            throw new ModelException($"organisation.{name}: {value} is not a power of two; the nearest are {QueryRules.NearestPowers(value)}");
        return Span.Of(value);
    }

    private static Dictionary<Objective, double> Limits(LimitOptions limits)
    {
        (Objective Objective, double? Excess)[] all =
        [
            (Objective.ReadLatency, limits.ReadLatency), (Objective.WriteLatency, limits.WriteLatency), (Objective.ReadEnergy, limits.ReadEnergy),
            (Objective.WriteEnergy, limits.WriteEnergy), (Objective.ReadEdp, limits.ReadEdp), (Objective.WriteEdp, limits.WriteEdp),
            (Objective.Leakage, limits.Leakage), (Objective.Area, limits.Area),
        ];
        return all.Where(limit => limit.Excess is not null).ToDictionary(limit => limit.Objective, limit => limit.Excess!.Value);
    }
}
