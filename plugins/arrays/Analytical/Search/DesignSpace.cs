using PluginNvm.Arrays.Analytical.Circuits;
using PluginNvm.Arrays.Analytical.Structure;

namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>The organisations that a search looks at. Active counts are bounded by what there is.</summary>
internal sealed record DesignSpace
{
    public Span BankRows { get; init; } = new(1, 512);

    public Span BankColumns { get; init; } = new(1, 512);

    public Span ActiveBankRows { get; init; } = new(1, 512);

    public Span ActiveBankColumns { get; init; } = new(1, 512);

    public Span MatRows { get; init; } = new(1, 2);

    public Span MatColumns { get; init; } = new(1, 2);

    public Span ActiveMatRows { get; init; } = new(1, 2);

    public Span ActiveMatColumns { get; init; } = new(1, 2);

    public Span SenseAmpMux { get; init; } = new(1, 256);

    public Span OutputMux1 { get; init; } = new(1, 256);

    public Span OutputMux2 { get; init; } = new(1, 256);

    public Span RowsPerSet { get; init; } = Span.Of(1);

    public IReadOnlyList<BufferStyle> Buffers { get; init; } = [BufferStyle.Latency, BufferStyle.Balance, BufferStyle.Area];

    /// <summary>Whether one row of mats is active with all its mats, and each with all its two by two subarrays (CACTI's assumption).</summary>
    public bool OneActiveRow { get; init; }

    /// <summary>The tag arrays that a search looks at, whatever is asked of the data.</summary>
    public static DesignSpace Tags { get; } = new()
    {
        BankRows = new(1, 64),
        BankColumns = new(1, 64),
        ActiveBankRows = new(1, 64),
        ActiveBankColumns = new(1, 64),
        SenseAmpMux = new(1, 64),
        OutputMux1 = new(1, 64),
        OutputMux2 = new(1, 64),
    };

    /// <summary>All organisations in the order that decides between equals: the outermost of NVSim's loops first.</summary>
    public IEnumerable<Organisation> Organisations()
    {
        foreach (var bank in Banks())
            foreach (var mat in Mats())
                foreach (var inner in Inner())
                    yield return bank with
                    {
                        MatRows = mat.MatRows, MatColumns = mat.MatColumns, ActiveMatRows = mat.ActiveMatRows, ActiveMatColumns = mat.ActiveMatColumns,
                        SenseAmpMux = inner.SenseAmpMux, OutputMux1 = inner.OutputMux1, OutputMux2 = inner.OutputMux2, RowsPerSet = inner.RowsPerSet, Buffers = inner.Buffers,
                    };
    }

    /// <summary>The shapes of a bank.</summary>
    public IEnumerable<Organisation> Banks()
    {
        foreach (var rows in BankRows.Values())
            foreach (var columns in BankColumns.Values())
                foreach (var activeColumns in (OneActiveRow ? Span.Of(columns) : ActiveBankColumns.UpTo(columns)).Values())
                    foreach (var activeRows in (OneActiveRow ? Span.Of(1) : ActiveBankRows.UpTo(rows)).Values())
                        yield return new Organisation(rows, columns, activeRows, activeColumns, 1, 1, 1, 1, 1, 1, 1, 1, BufferStyle.Latency);
    }

    /// <summary>The shapes of a mat.</summary>
    public IEnumerable<Organisation> Mats()
    {
        var two = Span.Of(2);
        foreach (var rows in (OneActiveRow ? two : MatRows).Values())
            foreach (var columns in (OneActiveRow ? two : MatColumns).Values())
                foreach (var activeColumns in (OneActiveRow ? two : ActiveMatColumns.UpTo(columns)).Values())
                    foreach (var activeRows in (OneActiveRow ? two : ActiveMatRows.UpTo(rows)).Values())
                        yield return new Organisation(1, 1, 1, 1, rows, columns, activeRows, activeColumns, 1, 1, 1, 1, BufferStyle.Latency);
    }

    /// <summary>What is chosen inside a subarray.</summary>
    public IEnumerable<Organisation> Inner()
    {
        foreach (var mux in SenseAmpMux.Values())
            foreach (var mux1 in OutputMux1.Values())
                foreach (var mux2 in OutputMux2.Values())
                    foreach (var rows in RowsPerSet.Values())
                        foreach (var buffers in Buffers)
                            yield return new Organisation(1, 1, 1, 1, 1, 1, 1, 1, mux, mux1, mux2, rows, buffers);
    }
}
