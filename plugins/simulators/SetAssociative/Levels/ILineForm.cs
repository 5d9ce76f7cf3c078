namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <summary>What of a line is present and dirty, and whether anybody beside the level has a part in it. Constants, so that what a level does not have is no part of its loop.</summary>
internal interface ILineForm
{
    /// <summary>Whether lines have bits for their sectors or bytes.</summary>
    static abstract bool Sectored { get; }

    /// <summary>
    /// Whether the level is alone: no level above or behind it, no counts of streams or frames, writes that come in and go back when the line leaves.
    /// </summary>
    static abstract bool Alone { get; }
}

/// <summary>Whole lines of the most common level, for which the loop does nothing else.</summary>
internal readonly struct LoneLines : ILineForm
{
    public static bool Sectored => false;

    public static bool Alone => true;
}

/// <summary>A line is present or not, dirty or not.</summary>
internal readonly struct WholeLines : ILineForm
{
    public static bool Sectored => false;

    public static bool Alone => false;
}

/// <summary>A line has sectors, or bytes that are written before they are fetched.</summary>
internal readonly struct SectoredLines : ILineForm
{
    public static bool Sectored => true;

    public static bool Alone => false;
}
