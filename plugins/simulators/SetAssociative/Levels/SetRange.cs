namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <summary>Adjacent sets.</summary>
/// <param name="First">The first.</param>
/// <param name="Count">How many.</param>
internal readonly record struct SetRange(int First, int Count)
{
    // The thread of the first part reads the stream too, so its part is smaller: by about what that costs.
    private const int FirstShare = 9;
    private const int OtherShare = 10;

    /// <summary>One of so many parts, about equal.</summary>
    public static SetRange Part(int sets, int part, int parts)
    {
        var first = Start(sets, part, parts);
        return new SetRange(first, Start(sets, part + 1, parts) - first);
    }

    private static int Start(int sets, int part, int parts) =>
        part == 0 ? 0 : (int)(sets * (FirstShare + (part - 1L) * OtherShare) / (FirstShare + (parts - 1L) * OtherShare));
}
