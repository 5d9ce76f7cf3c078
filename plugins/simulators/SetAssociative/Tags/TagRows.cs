namespace PluginNvm.Simulators.SetAssociative.Tags;

/// <summary>A row of line numbers for each set, padded to whole groups, so that a row is compared by few vector instructions.</summary>
internal readonly unsafe struct TagRows
{
    /// <summary>Tags compared at once: 64 bytes.</summary>
    public const int Group = 8;

    /// <summary>Marks a free way; no line has this number, since lines have at least two bytes.</summary>
    public const ulong Free = ulong.MaxValue;

    private readonly PinnedWords _tags;

    public TagRows(int sets, int groups)
    {
        _tags = new PinnedWords(checked(sets * groups * Group));
        _tags.All.Fill(Free);
    }

    /// <summary>The row of a set.</summary>
    public ulong* this[int set, int groups] => _tags.At((nuint)(uint)set * (nuint)(groups * Group));
}
