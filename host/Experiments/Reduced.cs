using PluginNvm.Contracts;

namespace PluginNvm.Host.Experiments;

/// <summary>Numbers that become one, without keeping them.</summary>
/// <param name="reduction">How.</param>
internal struct Reduced(Reduction reduction)
{
    private double _number;
    private int _count;

    /// <summary>What the numbers come to; null when there are none.</summary>
    public readonly double? Value => _count == 0 ? null : reduction == Reduction.Mean ? _number / _count : _number;

    /// <summary>How many numbers there are.</summary>
    public readonly int Count => _count;

    /// <summary>Several numbers as one; null when there are none.</summary>
    public static double? Of(IEnumerable<double> numbers, Reduction reduction)
    {
        var reduced = new Reduced(reduction);
        foreach (var number in numbers)
            reduced.Add(number);
        return reduced.Value;
    }

    /// <summary>Adds a number; null is none.</summary>
    public void Add(double? number)
    {
        if (number is not { } value)
            return;
        _number = _count == 0 ? value : reduction switch
        {
            Reduction.Max => Math.Max(_number, value),
            Reduction.Min => Math.Min(_number, value),
            _ => _number + value,
        };
        _count++;
    }
}
