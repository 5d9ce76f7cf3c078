namespace PluginNvm.Arrays.Analytical.Search;

/// <summary>Values of a bank under all objectives, from the closed form of its wires and the figures of its mats.</summary>
internal readonly struct BankValues
{
    private readonly double _readLatency;
    private readonly double _writeLatency;
    private readonly double _readEnergy;
    private readonly double _writeEnergy;
    private readonly double _leakage;
    private readonly double _area;

    /// <param name="form">Wires of the bank.</param>
    /// <param name="mat">Figures of a mat; with the least of each figure, the values are bounds.</param>
    /// <param name="active">Active mats.</param>
    /// <param name="all">All mats.</param>
    public BankValues(in WireForm form, in MatFigures mat, double active, double all)
    {
        var (h, w) = (mat.Height, mat.Width);
        _readLatency = form.ReadLatency(h, w) + mat.ReadLatency;
        _writeLatency = form.WriteLatency(h, w) + mat.WriteLatency;
        _readEnergy = form.ReadEnergy(h, w) + active * mat.ReadEnergy;
        _writeEnergy = form.WriteEnergy(h, w) + active * mat.WriteEnergy;
        _leakage = form.Leakage(h, w) + all * mat.Leakage;
        _area = form.Height(h) * form.Width(w);
    }

    private double ReadEdp => _readLatency * _readEnergy;

    private double WriteEdp => _writeLatency * _writeEnergy;

    /// <summary>The values that a front compares.</summary>
    public FrontValues Front => new(_readLatency, _writeLatency, _readEnergy, _writeEnergy, _leakage, _area);

    public bool CanWin(Contenders[] contenders) =>
        _readLatency <= contenders[(int)Objective.ReadLatency].Threshold || _writeLatency <= contenders[(int)Objective.WriteLatency].Threshold
        || _readEnergy <= contenders[(int)Objective.ReadEnergy].Threshold || _writeEnergy <= contenders[(int)Objective.WriteEnergy].Threshold
        || ReadEdp <= contenders[(int)Objective.ReadEdp].Threshold || WriteEdp <= contenders[(int)Objective.WriteEdp].Threshold
        || _leakage <= contenders[(int)Objective.Leakage].Threshold || _area <= contenders[(int)Objective.Area].Threshold;

    public void OfferTo(Contenders[] contenders, long index, in Structure.Organisation organisation)
    {
        contenders[(int)Objective.ReadLatency].Offer(_readLatency, index, organisation);
        contenders[(int)Objective.WriteLatency].Offer(_writeLatency, index, organisation);
        contenders[(int)Objective.ReadEnergy].Offer(_readEnergy, index, organisation);
        contenders[(int)Objective.WriteEnergy].Offer(_writeEnergy, index, organisation);
        contenders[(int)Objective.ReadEdp].Offer(ReadEdp, index, organisation);
        contenders[(int)Objective.WriteEdp].Offer(WriteEdp, index, organisation);
        contenders[(int)Objective.Leakage].Offer(_leakage, index, organisation);
        contenders[(int)Objective.Area].Offer(_area, index, organisation);
    }

    /// <summary>Whether no value exceeds its limit by more than a share, which is negative to ask for a margin.</summary>
    public bool Within(SearchLimits limits, double excess) =>
        _readLatency <= limits.Of(Objective.ReadLatency) * (1 + excess) && _writeLatency <= limits.Of(Objective.WriteLatency) * (1 + excess)
        && _readEnergy <= limits.Of(Objective.ReadEnergy) * (1 + excess) && _writeEnergy <= limits.Of(Objective.WriteEnergy) * (1 + excess)
        && ReadEdp <= limits.Of(Objective.ReadEdp) * (1 + excess) && WriteEdp <= limits.Of(Objective.WriteEdp) * (1 + excess)
        && _leakage <= limits.Of(Objective.Leakage) * (1 + excess) && _area <= limits.Of(Objective.Area) * (1 + excess);
}
