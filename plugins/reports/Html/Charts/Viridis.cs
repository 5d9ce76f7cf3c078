namespace PluginNvm.Reports.Html.Charts;

/// <summary>The colours of heat maps, from dark blue to yellow: evenly growing lightness, told apart by colour-blind readers and in grey.</summary>
internal static class Viridis
{
    private static readonly int[] Stops =
        [0x440154, 0x482878, 0x3e4989, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6ece58, 0xb5de2b, 0xfde725];

    /// <summary>The colour at a share of the way.</summary>
    public static string At(double share)
    {
        var (r, g, b) = Channels(share);
        return $"#{r:x2}{g:x2}{b:x2}";
    }

    /// <summary>Whether white text stands out from the colour.</summary>
    public static bool IsDark(double share)
    {
        var (r, g, b) = Channels(share);
        return 0.299 * r + 0.587 * g + 0.114 * b < 140;
    }

    private static (int R, int G, int B) Channels(double share)
    {
        var place = Math.Clamp(share, 0, 1) * (Stops.Length - 1);
        var below = Math.Min((int)place, Stops.Length - 2);
        var part = place - below;
        return (Mix(below, part, 16), Mix(below, part, 8), Mix(below, part, 0));
    }

    private static int Mix(int below, double part, int shift) =>
        (int)Math.Round(((Stops[below] >> shift) & 255) * (1 - part) + ((Stops[below + 1] >> shift) & 255) * part);
}
