using PluginNvm.Contracts;

namespace PluginNvm.Technologies.CellFile;

/// <summary>The shape of a cell file: which members it has and what each becomes.</summary>
internal static class CellDescription
{
    // 1 MiB is a thousand times the size of a complete description.
    private const int LargestFile = 1 << 20;

    /// <summary>Reads a description.</summary>
    /// <exception cref="ModelException">The file cannot be read, or it is malformed; all that is wrong is named with its place.</exception>
    public static MemoryCell Read(InputFile file)
    {
        var problems = new Problems(file.Given);
        var root = JsonText.Parse(Load(file), problems);
        MemoryCell? cell = null;
        if (root is JsonObject description)
            cell = ObjectReader.ReadAll(description, "a cell description", problems, Cell);
        else if (root is not null)
            problems.Add(root, "a cell description is an object: { \"technology\": ..., ... }");
        problems.ThrowIfAny();
        return cell!;
    }

    private static string Load(InputFile file)
    {
        try
        {
            if (new FileInfo(file.FullPath).Length > LargestFile)
                throw new ModelException($"{file.Given}: larger than 1 MiB; a cell description is a short JSON file");
            return File.ReadAllText(file.FullPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"{file.Given}: cannot be read: {exception.Message}", exception);
        }
    }

    private static MemoryCell Cell(ObjectReader json)
    {
        var technology = json.Text("technology", required: true) ?? "";
        return new MemoryCell
        {
            Technology = technology,
            Node = json.Quantity<Length>("node", required: true) ?? default,
            NonVolatile = json.Truth("nonVolatile", required: true) ?? false,
            Area = json.Quantity<Area>("area"),
            AspectRatio = json.Number("aspectRatio", Bound.Positive),
            AreaRelativeToSram = json.Number("areaRelativeToSram", Bound.Positive),
            BitsPerCell = json.Count("bitsPerCell") ?? 1,
            LowResistance = json.Quantity<Resistance>("lowResistance"),
            HighResistance = json.Quantity<Resistance>("highResistance"),
            Read = json.Nested("read", Read) ?? new ReadPath(),
            Write = json.Nested("write", Write) ?? new WritePath(),
            Retention = json.Quantity<Time>("retention"),
            Endurance = json.Number("endurance", Bound.Positive),
            LeakageCurrent = json.Quantity<Current>("leakageCurrent", Bound.NotNegative),
            Parameters = json.Numbers("parameters"),
            Provenance = json.OneOrMore("provenance", origin => Origin(origin, technology)),
        };
    }

    private static ReadPath Read(ObjectReader json) => new()
    {
        Access = json.Nested("access", Access),
        SenseLatency = json.Quantity<Time>("senseLatency", Bound.NotNegative),
        SenseEnergy = json.Quantity<Energy>("senseEnergy", Bound.NotNegative),
        Voltage = json.Quantity<Voltage>("voltage", Bound.Any),
        Current = json.Quantity<Current>("current", Bound.Any),
    };

    private static WritePath Write(ObjectReader json) => new()
    {
        Access = json.Nested("access", Access),
        Set = json.Nested("set", Pulse) ?? new WritePulse(),
        Reset = json.Nested("reset", Pulse) ?? new WritePulse(),
    };

    private static WritePulse Pulse(ObjectReader json) => new()
    {
        Latency = json.Quantity<Time>("latency", Bound.NotNegative),
        Energy = json.Quantity<Energy>("energy", Bound.NotNegative),
        Voltage = json.Quantity<Voltage>("voltage", Bound.Any),
        Current = json.Quantity<Current>("current", Bound.Any),
    };

    private static AccessDevice Access(ObjectReader json) => new()
    {
        Type = json.Choice<AccessDeviceType>("type") ?? AccessDeviceType.None,
        Fins = json.Count("fins"),
        Width = json.Quantity<Length>("width"),
        VoltageDrop = json.Quantity<Voltage>("voltageDrop", Bound.NotNegative),
    };

    private static Provenance Origin(ObjectReader json, string technology)
    {
        var subject = json.Text("subject", required: false) ?? $"{technology} cell";
        var kind = json.Choice<ProvenanceKind>("kind");
        var source = json.Text("source", required: true) ?? "";
        return new Provenance(subject, kind ?? ProvenanceKind.Stated, source);
    }
}
