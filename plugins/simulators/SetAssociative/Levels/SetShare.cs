namespace PluginNvm.Simulators.SetAssociative.Levels;

/// <summary>
/// The sets of one thread: groups of adjacent sets, dealt out in turn. Programs walk through adjacent lines, so that larger parts would be busy one after the other; in smaller groups
/// the state of neighbours would lie in one cache line of the machine.
/// </summary>
/// <param name="Groups">A bit for each of 64 groups in turn that says whether it is this thread's.</param>
/// <param name="GroupShift">Logarithm of the sets of a group.</param>
internal readonly record struct SetShare(ulong Groups, int GroupShift)
{
    /// <summary>Groups after which they are dealt out in the same way again.</summary>
    public const int Period = 64;

    private const int MostGroupShift = 4;
    private const int LeastGroupsOfThread = 4;

    // The first thread reads the stream too, so its share is smaller: by about what that costs.
    private const int FirstWeight = 9;
    private const int OtherWeight = 10;

    /// <summary>Shares out sets, about equally, to at most so many threads.</summary>
    public static SetShare[] Deal(int sets, int mostThreads)
    {
        var threads = Math.Min(mostThreads, Math.Min(sets, Period));
        var shift = MostGroupShift;
        while (shift > 0 && sets >> shift < LeastGroupsOfThread * threads)
            shift--;
        var groups = new ulong[threads];
        var due = new long[threads];
        var all = FirstWeight + (threads - 1L) * OtherWeight;
        for (var group = 0; group < Period; group++)
        {
            for (var thread = 0; thread < threads; thread++)
                due[thread] += thread == 0 ? FirstWeight : OtherWeight;
            var next = Array.IndexOf(due, due.Max());
            due[next] -= all;
            groups[next] |= 1ul << group;
        }
        return [.. groups.Select(own => new SetShare(own, shift))];
    }

    /// <summary>1 for a set of this thread, else 0. Shifts are modulo the period, which is the bits of the word.</summary>
    public int Has(int set) => (int)(Groups >> (set >> GroupShift)) & 1;
}
