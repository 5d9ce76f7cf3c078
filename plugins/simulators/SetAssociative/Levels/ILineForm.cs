namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <summary>Whether lines are present and dirty as a whole.</summary>
internal interface ILineForm
{
    static abstract bool Sectored { get; }
}

/// <summary>A line is present or not, dirty or not.</summary>
internal readonly struct WholeLines : ILineForm
{
    public static bool Sectored => false;
}

/// <summary>A line has sectors, or bytes that are written before they are fetched.</summary>
internal readonly struct SectoredLines : ILineForm
{
    public static bool Sectored => true;
}
