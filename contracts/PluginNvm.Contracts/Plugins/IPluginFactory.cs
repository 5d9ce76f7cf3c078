namespace PluginNvm.Contracts;

/// <summary>What a plugin exports: makes parts of one contract from options. Derive from <see cref="Plugin{TContract,TOptions}"/> rather than implement this.</summary>
public interface IPluginFactory
{
    /// <summary>The interface of the parts, which carries a <see cref="PluginKindAttribute"/>.</summary>
    Type Contract { get; }

    /// <summary>The options record.</summary>
    Type OptionsType { get; }

    /// <summary>Makes a part. Parts are immutable and safe to use from several threads.</summary>
    /// <param name="options">An instance of <see cref="OptionsType"/>, bound and checked.</param>
    /// <param name="context">Services of the run.</param>
    /// <returns>An object that implements <see cref="Contract"/>.</returns>
    object CreatePart(object options, IPluginContext context);
}
