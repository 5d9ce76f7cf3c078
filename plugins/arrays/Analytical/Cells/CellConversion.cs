using PluginNvm.Contracts;

namespace PluginNvm.Arrays.Analytical.Cells;

/// <summary>Between the cell that technologies describe and the one that circuits see.</summary>
/// <remarks>
/// What a <see cref="MemoryCell"/> has no member for stands among its parameters, by these names: <c>sram-nmos-width-f</c>,
/// <c>sram-pmos-width-f</c> (F), <c>read-power-w</c>, <c>minimum-sense-voltage-v</c>, <c>read-by-current</c>, <c>set-by-current</c>,
/// <c>reset-by-current</c> (1 or 0), <c>resistance-on-at-set-ohm</c>, <c>resistance-on-at-reset-ohm</c>, <c>resistance-on-at-half-reset-ohm</c>,
/// <c>cell-capacitance-farad</c>, <c>storage-capacitance-farad</c>, <c>access-leakage-a</c>, <c>word-line-stitching</c>.
/// </remarks>
internal static class CellConversion
{
    private static readonly (string Word, CellType Type)[] Words =
    [
        ("edram", CellType.Edram), ("sram", CellType.Sram), ("mram", CellType.Mram), ("pcram", CellType.Pcram), ("pcm", CellType.Pcram),
        ("reram", CellType.Memristor), ("rram", CellType.Memristor), ("memristor", CellType.Memristor),
    ];

    /// <summary>The cell as circuits see it.</summary>
    /// <exception cref="ModelException">The circuits need more than is known of the cell.</exception>
    public static CircuitCell FromMemoryCell(MemoryCell cell)
    {
        var missing = new List<string>();
        var f = cell.Node.Metres;
        double Need(double? value, string what)
        {
            if (value is not > 0)
                missing.Add(what);
            return value ?? 0;
        }
        double Parameter(string name, double otherwise = 0) => cell.Parameters.GetValueOrDefault(name, otherwise);
        var type = TypeOf(cell);
        var (read, write) = (cell.Read.Access, cell.Write.Access);
        if (read is not null && write is not null && read != write)
            throw new ModelException($"technology '{cell.Technology}': reads through one device and writes through another; mode 'nvsim' knows cells with one access device only");
        var access = read ?? write ?? new AccessDevice { Type = AccessDeviceType.Cmos };
        if (cell.BitsPerCell != 1)
            throw new ModelException($"technology '{cell.Technology}': {cell.BitsPerCell} bits in a cell; mode 'nvsim' knows cells of one bit only");
        var resistive = type is CellType.Mram or CellType.Pcram or CellType.Memristor;
        var converted = new CircuitCell
        {
            Type = type,
            Area = Need(cell.Area?.SquareMetres / f / f, "its area"),
            AspectRatio = Need(cell.AspectRatio, "its aspect ratio"),
            Access = access.Type,
            AccessWidth = access.Type == AccessDeviceType.Cmos ? Need(access.Width?.Metres / f, "the width of its access transistor") : 0,
            AccessDrop = access.VoltageDrop?.Volts ?? 0,
            AccessLeakage = Parameter("access-leakage-a"),
            ResistanceOn = resistive ? Need(cell.LowResistance?.Ohms, "its low resistance") : 0,
            ResistanceOff = resistive ? Need(cell.HighResistance?.Ohms, "its high resistance") : 0,
            ResistanceOnAtSet = Parameter("resistance-on-at-set-ohm"),
            ResistanceOnAtReset = Parameter("resistance-on-at-reset-ohm"),
            ResistanceOnAtHalfReset = Parameter("resistance-on-at-half-reset-ohm"),
            Capacitance = access.Type is AccessDeviceType.Cmos or AccessDeviceType.Bjt ? 0 : Need(cell.Parameters.TryGetValue("cell-capacitance-farad", out var farads) ? farads : null, "its capacitance (cell-capacitance-farad)"),
            ReadByCurrent = Parameter("read-by-current") != 0,
            ReadVoltage = cell.Read.Voltage?.Volts ?? 0,
            ReadCurrent = cell.Read.Current?.Amperes ?? 0,
            ReadPower = Parameter("read-power-w"),
            MinimumSenseVoltage = Parameter("minimum-sense-voltage-v", 0.08),
            Set = Pulse(cell.Write.Set, Parameter("set-by-current") != 0),
            Reset = Pulse(cell.Write.Reset, Parameter("reset-by-current") != 0),
            SramPullDown = Parameter("sram-nmos-width-f", 2.08),
            SramPullUp = Parameter("sram-pmos-width-f", 1.23),
            StorageCapacitance = type == CellType.Edram ? Need(Parameter("storage-capacitance-farad"), "its storage capacitance (storage-capacitance-farad)") : 0,
            Stitching = (int)Parameter("word-line-stitching"),
        };
        if (resistive)
        {
            Need(converted.Set.Pulse, "its set pulse");
            Need(converted.Reset.Pulse, "its reset pulse");
            if (converted is { ReadByCurrent: true })
                Need(converted.ReadVoltage, "its read voltage");
            else
                Need(converted.ReadVoltage > 0 ? converted.ReadVoltage : converted.ReadCurrent, "its read voltage or read current");
        }
        if (resistive && access.Type != AccessDeviceType.Cmos && converted.Reset.Current == 0)
            Need(converted.ResistanceOnAtReset, "its reset current, or its low resistance at the reset voltage (resistance-on-at-reset-ohm)");
        if (resistive && access.Type == AccessDeviceType.None)
            Need(converted.ResistanceOnAtHalfReset, "its low resistance at half the reset voltage (resistance-on-at-half-reset-ohm)");
        if (converted is { Type: CellType.Memristor, Access: AccessDeviceType.None, Set: { ByCurrent: false, Energy: 0 } })
            Need(converted.ResistanceOnAtSet, "its set energy, or its low resistance at the set voltage (resistance-on-at-set-ohm)");
        if (missing.Count > 0)
            throw new ModelException($"technology '{cell.Technology}': array model 'analytical' needs {string.Join(", ", missing)}, which the technology does not state; 'nvsim-cell' and 'cell-file' can");
        var broken = CellRules.Broken(converted).ToList();
        return broken.Count == 0 ? converted : throw new ModelException($"technology '{cell.Technology}': {string.Join("; ", broken)}");
    }

    /// <summary>The cell as technologies describe it.</summary>
    public static MemoryCell ToMemoryCell(CircuitCell cell, string technology, Length node, IReadOnlyList<Provenance> provenance)
    {
        var f = node.Metres;
        var access = new AccessDevice
        {
            Type = cell.Access,
            Width = cell.Access == AccessDeviceType.Cmos ? new Length(cell.AccessWidth * f) : null,
            VoltageDrop = cell.AccessDrop != 0 ? new Voltage(cell.AccessDrop) : null,
        };
        var resistive = cell.IsResistive;
        return new MemoryCell
        {
            Technology = technology,
            Node = node,
            NonVolatile = resistive,
            Area = new Area(cell.Area * f * f),
            AspectRatio = cell.AspectRatio,
            LowResistance = resistive ? new Resistance(cell.ResistanceOn) : null,
            HighResistance = resistive ? new Resistance(cell.ResistanceOff) : null,
            Read = new ReadPath
            {
                Access = access,
                Voltage = cell.ReadVoltage != 0 ? new Voltage(cell.ReadVoltage) : null,
                Current = cell.ReadCurrent != 0 ? new Current(cell.ReadCurrent) : null,
            },
            Write = new WritePath { Access = access, Set = Pulse(cell.Set), Reset = Pulse(cell.Reset) },
            Parameters = Parameters(cell),
            Provenance = provenance,
        };
    }

    private static CellType TypeOf(MemoryCell cell)
    {
        foreach (var (word, type) in Words)
        {
            if (cell.Technology.Contains(word, StringComparison.OrdinalIgnoreCase))
                return type;
        }
        throw new ModelException($"technology '{cell.Technology}': array model 'analytical' does not know how such cells are read and written; it knows {string.Join(", ", Words.Select(word => word.Word))}, each as part of the technology's name");
    }

    private static Dictionary<string, double> Parameters(CircuitCell cell)
    {
        (string Name, double Value)[] all =
        [
            ("minimum-sense-voltage-v", cell.MinimumSenseVoltage), ("read-power-w", cell.ReadPower), ("read-by-current", cell.ReadByCurrent ? 1 : 0),
            ("set-by-current", cell.Set.ByCurrent ? 1 : 0), ("reset-by-current", cell.Reset.ByCurrent ? 1 : 0), ("access-leakage-a", cell.AccessLeakage),
            ("resistance-on-at-set-ohm", cell.ResistanceOnAtSet), ("resistance-on-at-reset-ohm", cell.ResistanceOnAtReset),
            ("resistance-on-at-half-reset-ohm", cell.ResistanceOnAtHalfReset), ("cell-capacitance-farad", cell.Capacitance),
            ("storage-capacitance-farad", cell.StorageCapacitance), ("word-line-stitching", cell.Stitching),
            ("sram-nmos-width-f", cell.Type == CellType.Sram ? cell.SramPullDown : 0), ("sram-pmos-width-f", cell.Type == CellType.Sram ? cell.SramPullUp : 0),
        ];
        return all.Where(parameter => parameter.Value != 0).ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
    }

    private static CellWrite Pulse(WritePulse pulse, bool byCurrent) =>
        new(byCurrent, pulse.Voltage?.Volts ?? 0, pulse.Current?.Amperes ?? 0, pulse.Latency?.Seconds ?? 0, pulse.Energy?.Joules ?? 0);

    private static WritePulse Pulse(CellWrite write) => new()
    {
        Latency = write.Pulse != 0 ? new Time(write.Pulse) : null,
        Energy = write.Energy != 0 ? new Energy(write.Energy) : null,
        Voltage = write.Voltage != 0 ? new Voltage(write.Voltage) : null,
        Current = write.Current != 0 ? new Current(write.Current) : null,
    };
}
