using System.Globalization;
using PluginNvm.Contracts;

namespace PluginNvm.Sizing.CapacityRules;

/// <summary>
/// The largest capacity that occupies no more than (1 + tolerance) times the area of a reference memory. Where the array model lists
/// its capacities only those are tried, else multiples of the step. The search takes it that area grows with capacity, but not that the model
/// answers for every multiple: around one it refuses, its neighbours are tried.
/// </summary>
[Plugin("iso-area", "The largest capacity whose area is that of a reference memory, within a tolerance.",
    Source = "Equal-area comparison as in DeepNVM++, arXiv 2012.04559.")]
public sealed class IsoArea : Plugin<ICapacityRule, IsoAreaOptions>, ICapacityRule
{
    /// <inheritdoc />
    protected override ICapacityRule Build()
    {
        if (Options.Step.Bits <= 0 || Options.Maximum < Options.Step)
            throw new ModelException($"sizing 'iso-area': step is {Options.Step} and maximum {Options.Maximum}; 0 < step <= maximum is needed");
        return this;
    }

    /// <inheritdoc />
    public CapacityChoice Choose(IArrayModel array, ArrayRequest request, CancellationToken cancellation)
    {
        var reference = Options.Reference;
        var asked = request with { Cell = reference.Technology.Cell(request.Conditions), Capacity = reference.Capacity };
        var matched = reference.Array.Characterise(asked, cancellation);
        var referenceArea = matched.Area;
        var allowed = referenceArea * (1 + Options.Tolerance);

        var probe = new AreaProbe(array, request, cancellation);
        var largest = array.Capacities(request) is { } held ? FromList(held, probe, allowed, request) : FromSteps(probe, allowed);
        if (largest is not { } capacity)
            throw new ModelException(NoneFits(probe, request, referenceArea, allowed));

        var area = probe.Area(capacity)!.Value;
        var next = probe.Known.Where(known => known.Capacity > capacity).Select(known => $"; {known.Capacity} would take {known.Area}").FirstOrDefault();
        var reason = string.Create(CultureInfo.InvariantCulture,
            $"area of {reference.Capacity} {asked.Cell.Technology}, {referenceArea}, allows {allowed}: {capacity} takes {area} ({area / referenceArea:0.000}x){next}");
        return new CapacityChoice { Capacity = capacity, Reason = reason, Provenance = [.. asked.Cell.Provenance, .. matched.Provenance] };
    }

    private DataSize? FromList(IReadOnlyList<DataSize> held, AreaProbe probe, Area allowed, ArrayRequest request)
    {
        var usable = held.Where(c => c.Bits > 0 && c.Bits % Options.Step.Bits == 0 && c <= Options.Maximum).OrderDescending().ToList();
        if (usable.Count == 0)
        {
            var list = held.Count == 0 ? "none" : string.Join(", ", held);
            throw new ModelException(
                $"sizing 'iso-area': the array model holds no {request.Cell.Technology} memory at {request.Cell.Node} whose capacity is a multiple of {Options.Step} up to {Options.Maximum}; it holds {list}");
        }
        foreach (var capacity in usable)
        {
            if (probe.Area(capacity) <= allowed)
                return capacity;
        }
        return null;
    }

    private DataSize? FromSteps(AreaProbe probe, Area allowed)
    {
        var most = Options.Maximum.Bits / Options.Step.Bits;
        long fits = 0;
        var tooLarge = most + 1;
        for (var steps = 1L; ; steps = Math.Min(2 * steps, most))
        {
            var area = probe.Area(Options.Step * steps);
            if (area <= allowed)
                fits = steps;
            else if (area is not null)
                tooLarge = steps;
            if (tooLarge == steps || steps == most)
                break;
        }
        while (AnsweredBetween(fits, tooLarge, probe) is { } steps)
        {
            if (probe.Area(Options.Step * steps) <= allowed)
                fits = steps;
            else
                tooLarge = steps;
        }
        return fits == 0 ? null : Options.Step * fits;
    }

    /// <summary>The multiple nearest to the middle of two, both excluded, for which the model has an answer; null where it has none between them.</summary>
    private long? AnsweredBetween(long lower, long upper, AreaProbe probe)
    {
        var middle = lower + (upper - lower) / 2;
        for (var distance = 0L; middle - distance > lower || middle + distance < upper; distance++)
        {
            if (middle - distance > lower && probe.Area(Options.Step * (middle - distance)) is not null)
                return middle - distance;
            if (distance > 0 && middle + distance < upper && probe.Area(Options.Step * (middle + distance)) is not null)
                return middle + distance;
        }
        return null;
    }

    private static string NoneFits(AreaProbe probe, ArrayRequest request, Area referenceArea, Area allowed)
    {
        var what = $"sizing 'iso-area': no {request.Cell.Technology} memory at {request.Cell.Node} fits into {allowed} (reference area {referenceArea})";
        if (probe.Known.Count > 0)
        {
            var (capacity, area) = probe.Known.MinBy(known => known.Area);
            return $"{what}; the smallest tried, {capacity}, takes {area}";
        }
        return $"{what}; the array model gave no area at all: {probe.LastRefusal}";
    }
}
