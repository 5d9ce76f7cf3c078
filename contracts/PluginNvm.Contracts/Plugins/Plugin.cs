namespace PluginNvm.Contracts;

/// <summary>
/// The base of every plugin. In the common case the plugin is its own part: one class that implements <typeparamref name="TContract"/>
/// and reads <see cref="Options"/>. A plugin with derived state overrides <see cref="Build"/> and returns a part of another class.
/// </summary>
/// <typeparam name="TContract">The interface of the parts, which carries a <see cref="PluginKindAttribute"/>.</typeparam>
/// <typeparam name="TOptions">A record with init properties: <c>required</c> ones must be stated, initialisers are defaults.</typeparam>
public abstract class Plugin<TContract, TOptions> : IPluginFactory
    where TContract : class
    where TOptions : class
{
    private TOptions? _options;
    private IPluginContext? _context;

    /// <inheritdoc />
    Type IPluginFactory.Contract => typeof(TContract);

    /// <inheritdoc />
    Type IPluginFactory.OptionsType => typeof(TOptions);

    /// <summary>The bound options of this part.</summary>
    protected TOptions Options => _options ?? throw new InvalidOperationException("Options are known only after the part was made.");

    /// <summary>Services of the run.</summary>
    protected IPluginContext Context => _context ?? throw new InvalidOperationException("The context is known only after the part was made.");

    /// <summary>Makes a part: the exported instance stays as it is, each part is a copy of it with its own options.</summary>
    public TContract Create(TOptions options, IPluginContext context)
    {
        var part = (Plugin<TContract, TOptions>)MemberwiseClone();
        part._options = options;
        part._context = context;
        return part.Build();
    }

    object IPluginFactory.CreatePart(object options, IPluginContext context) => Create((TOptions)options, context);

    /// <summary>The part: by default this object itself.</summary>
    /// <exception cref="ModelException">The options contradict each other, or an input file is malformed.</exception>
    protected virtual TContract Build() =>
        this as TContract ?? throw new InvalidOperationException($"{GetType().Name} neither implements {typeof(TContract).Name} nor overrides {nameof(Build)}.");
}
