using System.Globalization;
using System.Text.RegularExpressions;

namespace PluginNvm.Reports.Html.Charts;

/// <summary>
/// Places nodes in the unit square: on their grid where every name ends in two or three coordinates, else so that distances in the picture
/// follow the numbers of hops (stress majorisation, started from classical scaling; no randomness).
/// </summary>
internal static partial class NodeLayout
{
    private const int Rounds = 120;

    /// <summary>Places between 0 and 1.</summary>
    public static IReadOnlyList<(double X, double Y)> Place(LinkData data)
    {
        var places = Grid(data.Nodes) ?? Majorised(Hops(data));
        var (left, right, low, high) = (places.Min(p => p.X), places.Max(p => p.X), places.Min(p => p.Y), places.Max(p => p.Y));
        double Share(double value, double from, double to) => to - from < 1e-9 ? 0.5 : (value - from) / (to - from);
        return [.. places.Select(p => (Share(p.X, left, right), Share(p.Y, low, high)))];
    }

    private static IReadOnlyList<(double X, double Y)>? Grid(IReadOnlyList<string> names)
    {
        var matches = names.Select(name => Coordinates().Match(name)).ToList();
        if (matches.Any(match => !match.Success) || matches.Select(match => match.Groups[3].Success).Distinct().Count() > 1)
            return null;
        double Part(Match match, int group) => match.Groups[group].Success ? double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
        // A third coordinate is a layer: it is drawn a little to the side.
        var places = matches.Select(match => (X: Part(match, 1) + 0.28 * Part(match, 3), Y: Part(match, 2) + 0.22 * Part(match, 3))).ToList();
        return places.Distinct().Count() == names.Count ? places : null;
    }

    private static int[][] Hops(LinkData data)
    {
        var count = data.Nodes.Count;
        var neighbours = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        foreach (var link in data.Links)
        {
            neighbours[link.From].Add(link.To);
            neighbours[link.To].Add(link.From);
        }
        return [.. Enumerable.Range(0, count).Select(start => From(start, neighbours))];
    }

    private static int[] From(int start, List<int>[] neighbours)
    {
        // Parts that are not connected are kept apart by a distance of their own.
        var hops = Enumerable.Repeat(-1, neighbours.Length).ToArray();
        var queue = new Queue<int>([start]);
        hops[start] = 0;
        while (queue.TryDequeue(out var node))
        {
            foreach (var next in neighbours[node].Where(next => hops[next] < 0))
            {
                hops[next] = hops[node] + 1;
                queue.Enqueue(next);
            }
        }
        var apart = hops.Max() + 2;
        return [.. hops.Select(hop => hop < 0 ? apart : hop)];
    }

    private static (double X, double Y)[] Majorised(int[][] hops)
    {
        var count = hops.Length;
        var places = Scaled(hops);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < count; i++)
            {
                var (x, y, weights) = (0d, 0d, 0d);
                for (var j = 0; j < count; j++)
                {
                    if (j == i)
                        continue;
                    var wanted = (double)Math.Max(hops[i][j], 1);
                    var weight = 1 / (wanted * wanted);
                    var (dx, dy) = (places[i].X - places[j].X, places[i].Y - places[j].Y);
                    var pull = wanted / Math.Max(Math.Sqrt(dx * dx + dy * dy), 1e-6);
                    x += weight * (places[j].X + dx * pull);
                    y += weight * (places[j].Y + dy * pull);
                    weights += weight;
                }
                if (weights > 0)
                    places[i] = (x / weights, y / weights);
            }
        }
        return places;
    }

    /// <summary>The two strongest directions of the doubly centred squared distances, by power iteration.</summary>
    private static (double X, double Y)[] Scaled(int[][] hops)
    {
        var count = hops.Length;
        var means = hops.Select(row => row.Average(hop => (double)hop * hop)).ToArray();
        var mean = means.Average();
        double Inner(int i, int j) => -0.5 * ((double)hops[i][j] * hops[i][j] - means[i] - means[j] + mean);
        var first = Direction(count, Inner, null);
        var second = Direction(count, Inner, first);
        return [.. Enumerable.Range(0, count).Select(i => (first[i] + 1e-4 * i, second[i] + 1e-4 * (i % 7)))];
    }

    private static double[] Direction(int count, Func<int, int, double> inner, double[]? other)
    {
        var vector = Enumerable.Range(0, count).Select(i => Math.Cos(1.7 * i + (other is null ? 0 : 1)) + 0.01 * i).ToArray();
        var length = 0d;
        for (var round = 0; round < 60; round++)
        {
            var next = Enumerable.Range(0, count).Select(i => Enumerable.Range(0, count).Sum(j => inner(i, j) * vector[j])).ToArray();
            if (other is not null)
            {
                var share = next.Zip(other, (a, b) => a * b).Sum() / Math.Max(other.Sum(b => b * b), 1e-12);
                next = [.. next.Zip(other, (a, b) => a - share * b)];
            }
            length = Math.Sqrt(next.Sum(value => value * value));
            if (length < 1e-12)
                return vector;
            vector = [.. next.Select(value => value / length)];
        }
        return [.. vector.Select(value => value * Math.Sqrt(length))];
    }

    [GeneratedRegex(@"^\D*(\d{1,4})\D{1,3}(\d{1,4})(?:\D{1,3}(\d{1,4}))?\D?$", RegexOptions.CultureInvariant)]
    private static partial Regex Coordinates();
}
