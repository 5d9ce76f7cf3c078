using PluginNvm.Contracts;
using PluginNvm.Simulators.SetAssociative.Levels;
using PluginNvm.Simulators.SetAssociative.Tags;

namespace PluginNvm.Simulators.SetAssociative.Building;

/// <summary>
/// Makes a specialised level: each part hands over its kernel in turn, and every step knows the types of the steps before it, until all are known.
/// </summary>
internal sealed class LevelBuilder(CacheLevel level, LevelShape shape, Time? tick, bool alone) : ISetIndexConsumer<Level>
{
    private CacheLevel Parts => level;

    private LevelShape Shape => shape;

    private Time? Tick => tick;

    private bool Alone => alone;

    /// <summary>Makes the level.</summary>
    /// <param name="level">What the user stated.</param>
    /// <param name="shape">Its sizes and rules.</param>
    /// <param name="tick">Length of one step of the clock, where it is known.</param>
    /// <param name="alone">Whether no level is above or behind it, and nothing is counted by stream or frame.</param>
    /// <exception cref="ModelException">A part cannot work with such a level; the message names the level.</exception>
    public static Level Build(CacheLevel level, LevelShape shape, Time? tick, bool alone)
    {
        try
        {
            return level.Indexing.Specialize(shape.SetsOfSlice, new LevelBuilder(level, shape, tick, alone));
        }
        catch (ModelException wrong)
        {
            throw new ModelException($"Cache '{shape.Name}': {wrong.Message}", wrong);
        }
    }

    Level ISetIndexConsumer<Level>.Use<TIndex>(TIndex index) =>
        shape.Slices == 1 ? WithIndex(index) : level.SliceIndexing.Specialize(shape.Slices, new SliceStep<TIndex>(this, index));

    private Level WithIndex<TIndex>(TIndex index)
        where TIndex : struct, ISetIndexKernel =>
        shape.WayClasses.Count == 1
            ? level.Policy.Specialize(shape.Geometry, new ReplacementStep<TIndex>(this, index))
            : new ReplacementStep<TIndex>(this, index).Use(new ClassedReplacement(shape.WayClasses, Box));

    private ReplacementBox Box(int ways) => level.Policy.Specialize(shape.Geometry with { Ways = ways }, new ReplacementBox.Maker());

    private sealed class SliceStep<TSet>(LevelBuilder builder, TSet set) : ISetIndexConsumer<Level>
        where TSet : struct, ISetIndexKernel
    {
        public Level Use<TSlice>(TSlice slice)
            where TSlice : struct, ISetIndexKernel =>
            builder.WithIndex(new Sliced<TSlice, TSet>(slice, set, builder.Shape.Slices, builder.Shape.SetsOfSlice));
    }

    private sealed class ReplacementStep<TIndex>(LevelBuilder builder, TIndex index) : IPolicyConsumer<Level>
        where TIndex : struct, ISetIndexKernel
    {
        public Level Use<TReplacement>(TReplacement replacement)
            where TReplacement : struct, IReplacementKernel =>
            builder.Parts.Admission.Specialize(builder.Shape.Geometry, builder.Shape.WayClasses, new AdmissionStep<TIndex, TReplacement>(builder, index, replacement));
    }

    private sealed class AdmissionStep<TIndex, TReplacement>(LevelBuilder builder, TIndex index, TReplacement replacement) : IAdmissionConsumer<Level>
        where TIndex : struct, ISetIndexKernel
        where TReplacement : struct, IReplacementKernel
    {
        public Level Use<TAdmission>(TAdmission admission)
            where TAdmission : struct, IAdmissionKernel
        {
            if (TAdmission.AdmitsAll && builder.Shape.WayClasses.Count > 1)
                throw new ModelException($"it has {builder.Shape.WayClasses.Count} classes of ways, and its admission policy does not choose among them");
            return builder.Parts.Retention.Specialize(builder.Shape.Geometry, builder.Tick, new RetentionStep<TIndex, TReplacement, TAdmission>(builder.Shape, builder.Alone, index, replacement, admission));
        }
    }

    private sealed class RetentionStep<TIndex, TReplacement, TAdmission>(LevelShape shape, bool alone, TIndex index, TReplacement replacement, TAdmission admission) : IRetentionConsumer<Level>
        where TIndex : struct, ISetIndexKernel
        where TReplacement : struct, IReplacementKernel
        where TAdmission : struct, IAdmissionKernel
    {
        // The most common level, for which the loop does nothing else.
        private bool IsLone => alone && shape is { Sectored: false, Write: WritePolicy.WriteBack, WriteMiss: WriteMissPolicy.FetchOnWrite };

        public Level Use<TRetention>(TRetention retention)
            where TRetention : struct, IRetentionKernel => shape.Ways switch
            {
                <= 8 => WithTags(new OneGroupTags(shape.Sets), retention),
                <= 16 when IsLone => WithTags(new NarrowTags(shape.Sets, TIndex.IsModulo), retention),
                <= 16 => WithTags(new TwoGroupTags(shape.Sets), retention),
                <= 64 => WithTags(new ManyGroupTags(shape.Sets, shape.Ways), retention),
                _ => WithTags(new HashedTags(shape.Sets, shape.Ways), retention),
            };

        private Level WithTags<TTags, TRetention>(TTags tags, TRetention retention)
            where TTags : struct, ITagStore
            where TRetention : struct, IRetentionKernel =>
            shape switch
            {
                { Sectored: true } => new SpecializedLevel<TReplacement, TIndex, TTags, SectoredLines, TAdmission, TRetention>(shape, replacement, index, tags, admission, retention),
                _ when IsLone =>
                    new SpecializedLevel<TReplacement, TIndex, TTags, LoneLines, TAdmission, TRetention>(shape, replacement, index, tags, admission, retention),
                _ => new SpecializedLevel<TReplacement, TIndex, TTags, WholeLines, TAdmission, TRetention>(shape, replacement, index, tags, admission, retention),
            };
    }
}
