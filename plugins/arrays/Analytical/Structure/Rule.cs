namespace PluginNvm.Arrays.Analytical.Structure;

/// <summary>The rules that an organisation can break.</summary>
internal enum Rule
{
    None,
    WordTooNarrow,
    NoAddressLeft,
    NoDataLeft,
    RowsPerSet,
    ExternalSensingWithTree,
    ExternalSensingWithRepeaters,
    NoSubarrayAddress,
    NoRows,
    NoColumns,
    NoRowAddress,
    TooManyRowAddressBits,
    FewerColumnsThanWays,
    MultiplexedDynamicCells,
    UnmultiplexedSensing,
    RowsLeakTooMuch,
    WordLineCurrent,
    BitlineCurrent,
    SenseVoltage,
    DriverCurrent,
    SenseAmplifierPitch,
    Folding,
    AspectRatio,
    Capacity,
    Limit,
}
