using System.CommandLine;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PluginNvm.Contracts;
using PluginNvm.Host.Binding;
using PluginNvm.Host.Experiments;
using PluginNvm.Host.Json;
using PluginNvm.Host.Plugins;

namespace PluginNvm.Host.Cli;

/// <summary>The verbs that command plugins add. Only the plugin of the verb that was typed is loaded.</summary>
internal static class PluginVerbs
{
    private const string Kind = "command";

    /// <summary>Adds every verb.</summary>
    public static void AddTo(RootCommand root, Session session, string[] args)
    {
        var builtIn = root.Subcommands.Select(command => command.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in session.Catalog.Entries.Where(entry => entry.Kind == Kind && entry.Fault is null))
        {
            var words = entry.Id.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (builtIn.Contains(words[0]))
            {
                session.Refuse(new PluginFault(PluginFaultCodes.DuplicateId, entry.Package.Name, $"the command '{entry.Id}' begins with '{words[0]}', which is a command of pluginnvm itself."));
                continue;
            }
            Command at = root;
            foreach (var word in words[..^1])
            {
                var next = at.Subcommands.FirstOrDefault(command => command.Name == word);
                if (next is null)
                    at.Add(next = new Command(word, WithExample($"Commands about a {word}.", $"pluginnvm {entry.Id} --help")));
                at = next;
            }
            if (at.Subcommands.All(command => command.Name != words[^1]))
                at.Add(Verb(session, entry, words, IsTyped(words, args)));
        }
    }

    private static bool IsTyped(string[] words, string[] args) =>
        args.Where((arg, i) => !arg.StartsWith('-') && (i == 0 || args[i - 1] != "--plugins")).Take(words.Length).SequenceEqual(words);

    private static Command Verb(Session session, PluginEntry entry, string[] words, bool typed)
    {
        var command = new Command(words[^1], entry.Summary);
        if (!typed)
            return command;

        IPluginFactory factory;
        try
        {
            factory = session.Catalog.Load(entry).Factory;
        }
        catch (PluginFaultException exception)
        {
            command.TreatUnmatchedTokensAsErrors = false;
            command.SetAction(_ =>
            {
                session.Error.WriteLine($"error {exception.Fault.Code}: {exception.Fault.Plugin}: {exception.Fault.Message}");
                return ExitCode.PluginProblem;
            });
            return command;
        }

        var docs = XmlDocs.Beside(entry.Package.AssemblyPath);
        var symbols = Symbols(factory.OptionsType, docs).ToList();
        foreach (var (_, symbol) in symbols)
        {
            if (symbol is Argument argument)
                command.Add(argument);
            else
                command.Add((Option)symbol);
        }
        var example = string.Join(' ', ["pluginnvm", entry.Id, .. symbols.Select(pair => Example(pair.Property, pair.Symbol)).Where(text => text.Length > 0)]);
        command.Description = WithExample(entry.Summary, docs.ExampleOf(entry.TypeName) is { Length: > 0 } documented ? documented : example);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(session, entry, parsed, symbols, cancellation)));
        return command;
    }

    private static IEnumerable<(PropertyInfo Property, Symbol Symbol)> Symbols(Type options, XmlDocs docs)
    {
        foreach (var property in TypeShapes.Bindable(options).OrderBy(property => property.GetCustomAttribute<PositionalAttribute>()?.Position ?? int.MaxValue))
        {
            var description = $"{docs.Of(property)} Takes {JsonBinder.Describe(property)}.".Trim();
            var name = Names.Kebab(property.Name);
            var required = TypeShapes.IsRequired(property);
            yield return (property, property.IsDefined(typeof(PositionalAttribute))
                ? new Argument<string?>(name) { Description = description, HelpName = name.ToUpperInvariant(), Arity = required ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne }
                : IsTruth(property)
                    // Named without a value, it is true.
                    ? new Option<bool?>("--" + name) { Description = description, Required = required, Arity = ArgumentArity.ZeroOrOne }
                    : new Option<string?>("--" + name) { Description = description, HelpName = "VALUE", Required = required });
        }
    }

    private static bool IsTruth(PropertyInfo property) => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(bool);

    private static string WithExample(string summary, string example) => $"{summary}\n\nExample:\n  {example}";

    /// <summary>What must be typed for a property; nothing for one that may be left out.</summary>
    private static string Example(PropertyInfo property, Symbol symbol)
    {
        var value = Names.Kebab(property.Name).ToUpperInvariant();
        return !TypeShapes.IsRequired(property) ? "" : symbol is Argument ? value : $"{symbol.Name} {value}";
    }

    private static int Run(Session session, PluginEntry entry, ParseResult parsed, List<(PropertyInfo Property, Symbol Symbol)> symbols, CancellationToken cancellation)
    {
        var options = new JObject();
        foreach (var (property, symbol) in symbols)
        {
            var text = symbol switch
            {
                Argument<string?> argument => parsed.GetValue(argument),
                Option<bool?> truth => parsed.GetValue(truth) is { } value ? (value ? "true" : "false") : null,
                _ => parsed.GetValue((Option<string?>)symbol),
            };
            if (text is not null)
                options[Names.Key(property.Name)] = ArgumentJson.Of(text, property.PropertyType);
        }

        var document = JsonDocumentText.Parse("command line", new JObject(new JProperty("use", entry.Id), new JProperty("with", options)).ToString(Formatting.None));
        var errors = new List<Diagnostic>();
        var node = new JsonBinder(document, AxisSet.None, session.Catalog, Directory.GetCurrentDirectory(), errors).Bind(document.Root, typeof(ICommand), null, null, entry.Id);
        if (errors.Count > 0 || node is null)
        {
            foreach (var error in errors)
                session.Error.WriteLine($"error {error.Code}: {error.Message}");
            return ExitCode.Usage;
        }

        using var parts = new PartStore();
        try
        {
            return ((ICommand)node.Build(PointScope.WithoutAxes(parts, new RunContext()))!).Run(new CommandConsole(session.Out, session.Error), cancellation);
        }
        catch (PointFailedException failure)
        {
            session.Error.WriteLine($"error {failure.Code}: {failure.Plugin}: {failure.Message}");
            return failure.Code.StartsWith("PN04", StringComparison.Ordinal) ? ExitCode.PluginProblem : ExitCode.PointsFailed;
        }
        catch (ModelException exception)
        {
            session.Error.WriteLine($"error {DiagnosticCodes.ModelRefused}: {exception.Message}");
            return ExitCode.PointsFailed;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            session.Error.WriteLine($"error {DiagnosticCodes.PluginThrew}: {entry.Package.Name}: threw {exception.GetType().Name}: {exception.Message}");
            return ExitCode.PluginProblem;
        }
    }

    private sealed record CommandConsole(TextWriter Output, TextWriter Error) : ICommandConsole;
}
