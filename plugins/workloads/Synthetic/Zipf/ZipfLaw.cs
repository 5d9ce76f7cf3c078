using PluginNvm.Contracts;
using PluginNvm.Workloads.Synthetic.Generation;

namespace PluginNvm.Workloads.Synthetic.Zipf;

/// <summary>Zipf's law: weights k^-s of the ranks k = 1, 2, ...</summary>
internal static class ZipfLaw
{
    /// <summary>The weight of each line, its rank drawn.</summary>
    /// <param name="lines">How many lines and ranks.</param>
    /// <param name="exponent">The exponent s, not negative.</param>
    /// <param name="order">The seed of the ranks' order.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static double[] OfLines(int lines, double exponent, Seed order, CancellationToken cancellation)
    {
        var ranks = Draws.Numbers(lines);
        Draws.Shuffle(ranks, order, cancellation);
        var weights = new double[lines];
        for (var line = 0; line < lines; line++)
        {
            if ((line & 0xFFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            weights[line] = Math.Pow(ranks[line] + 1d, -exponent);
        }
        return weights;
    }
}
