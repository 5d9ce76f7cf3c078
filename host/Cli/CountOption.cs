using System.CommandLine;
using System.Globalization;

namespace PluginNvm.Host.Cli;

/// <summary>An option that takes a whole number with a smallest value.</summary>
internal static class CountOption
{
    /// <summary>The option.</summary>
    public static Option<int> Create(string name, string[] aliases, string description, int minimum, int usual) => new(name, aliases)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens.Single().Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum)
                return number;
            result.AddError($"{name} takes a whole number of at least {minimum}, not '{result.Tokens.Single().Value}'.");
            return usual;
        },
    };
}
