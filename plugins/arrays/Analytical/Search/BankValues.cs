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

    public bool Within(SearchLimits limits) =>
        _readLatency <= limits.Of(Objective.ReadLatency) && _writeLatency <= limits.Of(Objective.WriteLatency)
        && _readEnergy <= limits.Of(Objective.ReadEnergy) && _writeEnergy <= limits.Of(Objective.WriteEnergy)
        && ReadEdp <= limits.Of(Objective.ReadEdp) && WriteEdp <= limits.Of(Objective.WriteEdp)
        && _leakage <= limits.Of(Objective.Leakage) && _area <= limits.Of(Objective.Area);
}
